import { type ProposalKind, proposalKinds } from '../../../model/kinds.ts';
import { cleanFileName } from '../../names/file-name.ts';

type Named = {
  year: number | null;
  kind: ProposalKind | null;
  number: string | null;
  documentNumber: string | null;
  title: string;
};

/** The file's name by the site's rule: {年}年{类别}第{编号}号答复 → 2026年建议第77号答复. */
export function webFileName(rule: string, { year, kind, number, documentNumber, title }: Named): string {
  const fields: Record<string, string> = {
    年: year === null ? '' : String(year),
    类别: kind === null ? '' : proposalKinds[kind],
    编号: number ?? '',
    文号: documentNumber ?? '',
    标题: title,
  };
  return cleanFileName(rule.replace(/\{(年|类别|编号|文号|标题)\}/gu, (_, field: string) => fields[field] ?? ''));
}
