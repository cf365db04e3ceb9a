/** The page in the archive of a site that says how to publish it. */
import type { Widen } from "../messages";

export const howToPublish = {
  language: "English",
  title: "How to publish this site",
  intro:
    "This folder is a whole website: pages, pictures and the timeline. It needs no database and no program on the server, and loads nothing from other hosts. Any of these ways is enough.",
  whole:
    "First unpack the archive. Always publish the content of the folder, with all files in it: index.html has to be at the top. A double click on index.html shows the events as a list only: browsers run the timeline from a web server, not from a folder. To see it on your own computer first, run “python3 -m http.server” in the folder and open localhost:8000.",
  hosts: {
    netlify: {
      name: "Netlify Drop: without any preparation",
      steps: [
        "Open app.netlify.com/drop in a browser.",
        "Drag the unpacked folder onto the page and wait until the upload is complete.",
        "Open the address that Netlify shows. Without an account the site is deleted after a while: sign up there to keep it.",
      ],
    },
    github: {
      name: "GitHub Pages",
      steps: [
        "Create a public repository on github.com, choose “Add file”, “Upload files”, and drag the content of the folder there. For more than 100 files use GitHub Desktop.",
        "Open “Settings”, “Pages”, choose “Deploy from a branch”, the branch “main” and the folder “/ (root)”, and save.",
        "After a few minutes the site is at NAME.github.io/REPOSITORY/. Make sure that the hidden file .nojekyll is in the repository.",
      ],
    },
    cloudflare: {
      name: "Cloudflare Pages",
      steps: [
        "Sign in at dash.cloudflare.com, open “Workers & Pages”, and create a Pages project by uploading files.",
        "Give the project a name and drag the unpacked folder onto the page.",
        "Choose “Deploy site”, and open the address that Cloudflare shows.",
      ],
    },
    ftp: {
      name: "Web space of a school (FTP)",
      steps: [
        "Ask the administrator of the web space for the server, the user name and the password, and connect with a program such as FileZilla or WinSCP.",
        "Open the folder of the website (often public_html or htdocs), create a folder in it, such as timeline, and copy the content of this folder there.",
        "Open the address of the website with /timeline/ at its end.",
      ],
    },
    any: {
      name: "Any other server",
      steps: [
        "Copy the content of the folder to a folder that the server publishes.",
        "Set up the server to send the headers below, to use HTTPS, and to answer with 404 where there is no file.",
        "Open the address of the folder, and try a link to an event in another browser.",
      ],
    },
  },
  headersTitle: "Headers that the server should send",
  headersText:
    "The site works without them. With them it is faster, corrections arrive at once, and other sites can embed it.",
  header: "Header",
  files: "For",
  headers: [
    { header: "Cache-Control: public, max-age=31536000, immutable", files: "everything in assets/" },
    { header: "Cache-Control: no-cache", files: "everything else" },
    { header: "Access-Control-Allow-Origin: *", files: "everything" },
    { header: "X-Content-Type-Options: nosniff", files: "everything" },
    { header: "Content-Type: …; charset=utf-8", files: "pages, scripts, styles and JSON" },
  ],
  headersFile: "Netlify and Cloudflare Pages read them from the file _headers, which is here already:",
  updateTitle: "A new version",
  update:
    "Make the site again and publish it in the same place. On a server of your own, copy assets/ first and the pages last, and leave the old files in assets/ for a day: pages that are open still need them.",
};

export type HowToPublishMessages = Widen<typeof howToPublish>;
