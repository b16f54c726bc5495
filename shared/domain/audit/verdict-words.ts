import type { AuditFinding, AuditVerdict } from '../../model/audit.ts';
import { momentInWords } from '../dates/moment.ts';

type Found = Pick<AuditVerdict, 'findings' | 'further' | 'confirmed'>;

/** What a verification came to: 没有发现改动; 发现3处不符，另有1处改动有人核对过. */
export function verdictWords({ findings, further, confirmed }: Found): string {
  const open = findings.length + further - confirmed;
  if (open === 0 && confirmed === 0) return '没有发现改动';
  if (open === 0) return `没有未核对的改动，以前发现的${confirmed}处改动都有人核对过`;
  return `发现${open}处不符${confirmed > 0 ? `，另有${confirmed}处改动有人核对过` : ''}`;
}

/** Who answered for a change, when and why: 「纪云舒于2026年3月20日09:00核对无误：与原稿核对一致」; empty of others. */
export function confirmedWords({ confirmed }: Pick<AuditFinding, 'confirmed'>): string {
  return confirmed ? `${confirmed.who}于${momentInWords(confirmed.at)}核对无误：${confirmed.why}` : '';
}
