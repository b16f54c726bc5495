import { Alert, Button } from 'antd';
import { dayInWords } from '../../shared/domain/dates/day.ts';
import { presentStep } from '../../shared/domain/letter/steps/chain.ts';
import { waitsFor } from '../../shared/domain/letter/steps/who-reviews.ts';
import { keyWarning } from '../../shared/domain/people/key-words.ts';
import type { Draft } from '../../shared/model/letter/letter.ts';
import { ChangedItem } from '../ui/changed-item.tsx';
import { useAnswer } from '../use-call.ts';

type Props = { draft: Draft; editable: boolean; onRemarks: () => void };

/** How the letter stands, where that matters for writing: in review, returned, signed, or signed and changed since. */
export function StateBanner({ draft, editable, onRemarks }: Props) {
  const { stage, signature, stale, submittedVersion, changedOutside } = draft;
  const changed = changedOutside.length > 0;
  const changes = useAnswer('changes.get', { proposalId: draft.proposalId }, { enabled: changed });
  if (changed) {
    return <ChangedItem proposalId={draft.proposalId} changes={changes.data} />;
  }
  const warning = signature?.key ? keyWarning(signature.key) : '';
  if (stage === 'submitted') {
    const step = presentStep(draft.submission?.steps ?? []);
    const at = step && draft.submission ? `，现在「${step.name}」，等${waitsFor(draft.submission).join('、')}办` : '';
    return (
      <Alert
        banner
        type="info"
        title={`第${submittedVersion ?? ''}版正在审签${at}，稿件不能修改；要改请先撤回送审。`}
      />
    );
  }
  if (stage === 'returned') {
    return (
      <Alert
        banner
        type="warning"
        title={`${returnedBy(draft)}退回修改。`}
        action={
          <Button size="small" onClick={onRemarks}>
            看批注
          </Button>
        }
      />
    );
  }
  if (signature && stale) {
    return (
      <Alert
        banner
        type="warning"
        title={`签发的是第${signature.version}版（${signature.by}，${dayInWords(signature.signedOn)}）。签发后文字又有改动，现稿不能作正式文本，须重新送审签发。`}
      />
    );
  }
  if (signature) {
    const notes = [signature.remark, warning].filter(Boolean).map((each) => `（${each}）`);
    const day = dayInWords(signature.signedOn);
    const what = `${signature.by}已于${day}签发第${signature.version}版${notes.join('')}`;
    return <Alert banner type="success" title={editable ? `${what}；改动文字会使签发失效。` : `${what}。`} />;
  }
  return null;
}

/** Whoever returned it last; a leader, where nobody noted that. */
function returnedBy({ remarks }: Draft): string {
  return remarks.findLast(({ returned }) => returned)?.by ?? '领导';
}
