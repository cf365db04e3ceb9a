/** Entry point of the worker that scales pictures. Has side effects on import, like every worker. */
import { expose } from "comlink";
import { scalePicture } from "./scale-picture";

expose({ scalePicture });
