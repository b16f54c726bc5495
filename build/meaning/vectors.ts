/** A direction: the same vector with length 1. */
export function unitOf(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((one) => one / length);
}

/** word2vec's binary file: a line with the numbers of words and of dimensions, then each word, a space, its numbers. */
export function readVectors(bytes: Buffer): Map<string, Float64Array> {
  let at = bytes.indexOf(10);
  const [count = 0, dims = 0] = bytes.toString('latin1', 0, at).split(' ').map(Number);
  at += 1;
  const vectors = new Map<string, Float64Array>();
  for (let n = 0; n < count; n += 1) {
    const end = bytes.indexOf(32, at);
    const word = bytes.toString('utf8', at, end).trim();
    const vector = Float64Array.from({ length: dims }, (_, d) => bytes.readFloatLE(end + 1 + 4 * d));
    if (!vectors.has(word)) vectors.set(word, unitOf(vector));
    at = end + 1 + 4 * dims;
  }
  return vectors;
}
