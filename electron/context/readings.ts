/** A file of an import on its way from the reader into the store, at this host or at another one. */
export type Reading = {
  batchId: number;
  file: string;
  done: number;
  total: number | null;
  /** Of a scan its pages are counted, of all else its rows. */
  pages: boolean;
  /** At this host; of another one's is known what it tells. */
  here: boolean;
  /** Ends the reading; what came in of the file is taken out again. */
  stop(): void;
};

/** By the file's id. */
export type Readings = Map<number, Reading>;
