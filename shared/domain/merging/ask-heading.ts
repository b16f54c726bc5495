import type { Ask } from '../../model/merging/asks.ts';

/** 「加大设施投入」 → 「关于加大设施投入的建议」, as the letters of an office head their answers. */
export function askHeading({ statement }: Ask): string {
  if (/^关于.*(?:建议|意见|问题|方面)$/.test(statement)) return statement;
  return `关于${statement.replace(/^关于/, '')}的建议`;
}
