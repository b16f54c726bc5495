/** A library that the program is packed with. */
export type Licence = { name: string; version: string; licence: string; text: string };

/** What 关于 shows; made with the page, lies beside it. */
export type Licences = { version: string; licences: Licence[] };
export const licencesFile = 'licences.json';
