#!/bin/sh
# Throughline in a bucket of Amazon S3: sh s3-upload.sh SITE-FOLDER s3://BUCKET[/PATH]
# `cp` and not `sync`: `sync` skips a file whose size is the same and whose time is not newer, as two builds can be.
set -eu
site=$1
bucket=${2%/}
# First what the new pages need, then the pages. Files of the version before stay, for pages that are open.
aws s3 cp "$site/assets" "$bucket/assets" --recursive --cache-control "public, max-age=31536000, immutable"
aws s3 cp "$site" "$bucket" --recursive --exclude "assets/*" --exclude "*.html" --exclude "sw.js" \
  --exclude "*.webmanifest" --cache-control "no-cache"
aws s3 cp "$site/app.webmanifest" "$bucket/app.webmanifest" --content-type "application/manifest+json" \
  --cache-control "no-cache"
aws s3 cp "$site" "$bucket" --recursive --exclude "*" --include "*.html" --content-type "text/html; charset=utf-8" \
  --cache-control "no-cache"
aws s3 cp "$site/sw.js" "$bucket/sw.js" --cache-control "no-cache"
