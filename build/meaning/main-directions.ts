/** The vectors seen along the `count` directions in which they differ most (principal components, by Jacobi's turns). */
export function mainDirections(vectors: readonly Float64Array[], count: number): Float64Array[] {
  const dims = vectors[0]?.length ?? 0;
  const mean = new Float64Array(dims);
  for (const vector of vectors)
    for (let d = 0; d < dims; d += 1) mean[d] = at(mean, d) + at(vector, d) / vectors.length;
  const centred = vectors.map((vector) => vector.map((one, d) => one - at(mean, d)));
  const spread = Array.from({ length: dims }, () => new Float64Array(dims));
  for (const vector of centred) {
    for (let row = 0; row < dims; row += 1) {
      const line = spread[row] as Float64Array;
      for (let col = 0; col < dims; col += 1) line[col] = at(line, col) + at(vector, row) * at(vector, col);
    }
  }
  const axes = turned(spread);
  const widest = axes.toSorted((a, b) => b.spread - a.spread).slice(0, count);
  return centred.map((vector) =>
    Float64Array.from(widest, ({ axis }) => axis.reduce((sum, one, d) => sum + one * at(vector, d), 0)),
  );
}

const at = (vector: Float64Array, d: number): number => vector[d] ?? 0;

/** The axes of a symmetric matrix with the spread along each. */
function turned(matrix: Float64Array[]): { spread: number; axis: Float64Array }[] {
  const size = matrix.length;
  const axes = matrix.map((_, n) => Float64Array.from({ length: size }, (_none, d) => (d === n ? 1 : 0)));
  const cell = (row: number, col: number) => at(matrix[row] as Float64Array, col);
  for (let round = 0; round < 12; round += 1) {
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) {
        if (Math.abs(cell(p, q)) < 1e-12) continue;
        const theta = (cell(q, q) - cell(p, p)) / (2 * cell(p, q));
        const tan = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
        const cos = 1 / Math.hypot(tan, 1);
        const sin = tan * cos;
        for (const line of matrix) turn(line, p, q, cos, sin);
        const [one, other] = [matrix[p] as Float64Array, matrix[q] as Float64Array];
        for (let d = 0; d < size; d += 1) {
          const [a, b] = [at(one, d), at(other, d)];
          one[d] = cos * a - sin * b;
          other[d] = sin * a + cos * b;
        }
        for (const line of axes) turn(line, p, q, cos, sin);
      }
    }
  }
  return axes.map((_, n) => ({ spread: cell(n, n), axis: Float64Array.from(axes, (line) => at(line, n)) }));
}

function turn(line: Float64Array, p: number, q: number, cos: number, sin: number): void {
  const [a, b] = [at(line, p), at(line, q)];
  line[p] = cos * a - sin * b;
  line[q] = sin * a + cos * b;
}
