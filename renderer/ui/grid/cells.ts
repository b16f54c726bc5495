/** What a person typed into a cell: on its way, or refused with the reason. */
export type TypedCell = { text: string; reason: string | null };
export type TypedCells<F extends string> = ReadonlyMap<number, { [Field in F]?: TypedCell }>;

/** How a cell stands. */
export type CellState = 'fine' | 'empty' | 'doubtful' | 'missing' | 'wrong' | 'saving';
