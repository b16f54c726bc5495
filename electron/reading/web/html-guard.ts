import { Parser } from 'htmlparser2';

const limits = { depth: 300, elements: 100_000 } as const;
class Stop extends Error {}

/**
 * Whether a page is shaped like something people read. Nesting or numbers far beyond that make a tree's cost grow
 * out of all measure, so they are counted first, without building one.
 */
export function pageShape(html: string): 'sound' | 'too-deep' | 'too-many' {
  let depth = 0;
  let elements = 0;
  let found: 'sound' | 'too-deep' | 'too-many' = 'sound';
  const parser = new Parser({
    onopentag: () => {
      depth += 1;
      elements += 1;
      if (depth > limits.depth) found = 'too-deep';
      else if (elements > limits.elements) found = 'too-many';
      if (found !== 'sound') throw new Stop();
    },
    onclosetag: () => {
      depth -= 1;
    },
  });
  try {
    parser.write(html);
    parser.end();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  return found;
}
