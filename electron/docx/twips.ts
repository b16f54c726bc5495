/** Word counts lengths in twentieths of a point. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

export function twipsOfMm(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}
