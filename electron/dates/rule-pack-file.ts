import { refusal } from '../../shared/errors.ts';
import { RulePackIn } from '../../shared/model/dates/rules.ts';

/** The mark by which an exported file is known again. */
export const rulesFileMark = 'proposal-desk-rules';

/** The packs of an exported file; refuses with `rules.not-a-pack` what is none. Their limits are checked later. */
export function packsIn(file: { name: string; base64: string }) {
  const notOne = () => refusal('rules.not-a-pack', { file: file.name });
  let json: unknown;
  try {
    json = JSON.parse(
      Buffer.from(file.base64, 'base64')
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    );
  } catch {
    throw notOne();
  }
  const { file: kind, packs } = (json ?? {}) as { file?: unknown; packs?: unknown };
  if (kind !== rulesFileMark || !Array.isArray(packs) || packs.length === 0 || packs.length > 50) throw notOne();
  return packs.map((pack) => {
    const parsed = RulePackIn.safeParse(pack);
    if (!parsed.success)
      throw refusal('rules.unsound', { problem: `${parsed.error.issues[0]?.message ?? '内容不全'}。` });
    return parsed.data;
  });
}
