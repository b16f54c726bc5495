/** A cell to fill in: its label, what is known already, and what stands at its foot (signature, day). */
export type FormField = { label: string; value: string; foot?: string };
/** One row: one or two fields. `lines` of writing by hand it leaves room for; a row of 1 is as high as its words. */
export type FormRow = { fields: FormField[]; lines: number };
/** A form of one page: title, table, one sentence below, and a mark in small type under it. */
export type PaperForm = { title: string; rows: FormRow[]; footnote: string; mark?: string };
