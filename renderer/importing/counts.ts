import type { ImportCounts, ImportFile } from '../../shared/model/importing.ts';
import { type PieceKind, pieceKinds } from '../../shared/model/reading/reading.ts';

const measures: Record<PieceKind, string> = {
  ledger: '行',
  reply: '封',
  opinion: '份',
  'own-text': '件',
  material: '份',
};

/** What files hold, in words: 「台账行128行 · 答复函3封」; empty when nothing was found. */
export function piecesWords(pieces: ImportFile['pieces']): string {
  const kinds = Object.keys(pieceKinds) as PieceKind[];
  return kinds
    .flatMap((kind) =>
      pieces[kind] ? `${kind === 'ledger' ? '台账' : pieceKinds[kind]}${pieces[kind]}${measures[kind]}` : [],
    )
    .join(' · ');
}

export function piecesTogether(files: readonly ImportFile[]): ImportFile['pieces'] {
  const sum: ImportFile['pieces'] = {};
  for (const { pieces } of files) {
    for (const kind of Object.keys(pieces) as PieceKind[]) sum[kind] = (sum[kind] ?? 0) + (pieces[kind] ?? 0);
  }
  return sum;
}

/** How a batch stands, for lists: 「128件，可入库100件，待核对28件」. */
export function countWords({ records, stored, due, open, failed, leave }: ImportCounts): string {
  const parts = [`${records}件`];
  if (stored > 0) parts.push(`已入库${stored}件`);
  if (due > 0) parts.push(`可入库${due}件`);
  if (open > 0) parts.push(`待核对${open}件`);
  if (failed > 0) parts.push(`未能入库${failed}件`);
  if (leave > 0) parts.push(`不入库${leave}件`);
  return parts.join('，');
}
