import type { NextStep } from '../../../shared/domain/life/next-step.ts';

/** The page where a next step is done. */
export function stepPath(proposalId: number, where: NextStep['where']): string {
  const base = `/items/${proposalId}`;
  const paths: Record<NextStep['where'], string> = {
    edit: `${base}/edit`,
    ask: `${base}?part=opinions`,
    opinions: `${base}?part=opinions`,
    draft: `${base}/draft`,
    review: `/review/${proposalId}`,
    signing: `${base}?part=signing`,
    reception: `${base}?part=reception`,
    close: base,
    life: `${base}?part=life`,
  };
  return paths[where];
}
