import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** Where the pictures lie, and with them what stood on the pages when they were taken: by that a test knows stale ones. */
export const pictureFolder = join(root, 'renderer', 'public', 'manual');
export const wordsOnPictures = join(import.meta.dirname, 'words-on-pictures.json');
