import { fileURLToPath } from 'node:url';
import path from 'node:path';

/** The project's directory. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** An absolute path inside the project. */
export const inProject = (...parts) => path.join(root, ...parts);

/** Whether a module was started from the command line rather than imported. */
export const isMain = (meta) => process.argv[1] !== undefined && fileURLToPath(meta.url) === process.argv[1];
