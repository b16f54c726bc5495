/** How far the recognising of a scan has come, in pages; `total` is 0 until the file is open. */
export type ScanProgress = { file: string; done: number; total: number };

/** A line of a scan as a WebP picture; the line itself stands between `from` and `to`, 0 at the left edge and 1 at the right one. */
export type LinePicture = { bytes: Uint8Array; width: number; height: number; from: number; to: number };

/** Where a field was read on a scan: which of the pictures, and between which places of it its words stand, 0 to 1. */
export type SeenAt = { picture: number; from: number; to: number };

/** A piece of a scan as it travels to the page. */
export type PictureOut = { base64: string; width: number; height: number };

/** A line of a scan, and between which places of it, 0 to 1, the words in question stand. */
export type ScanPiece = PictureOut & { from: number; to: number };
