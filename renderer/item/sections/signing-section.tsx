import { Alert, Button, Descriptions, Tooltip } from 'antd';
import { Link, useNavigate } from 'react-router';
import { presentStep } from '../../../shared/domain/letter/steps/chain.ts';
import { letterOwed } from '../../../shared/domain/life/lifecycle.ts';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import { AgreedLines, StepLines } from '../../ui/marks/step-lines.tsx';
import { useTakingBackBar } from '../../ui/marks/use-taking-back-bar.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../use-call.ts';
import { ExportForm } from '../acts/export-form.tsx';
import { useOpenActs } from '../acts/open-acts.ts';
import { ItemSection } from '../item-section.tsx';

/** 审签与文号: where the letter lies, its number, and the files that leave the office. */
export function SigningSection({ item }: { item: Proposal }) {
  const navigate = useNavigate();
  const open = useOpenActs(item);
  const withdraw = useAct('letter.withdraw');
  const { letter } = item;
  const steps = letter?.submission?.steps ?? [];
  const lying = item.stage === 'submitted' ? presentStep(steps) : null;
  // Before it was ever sent there is nothing to tell.
  const tells =
    item.stage === 'submitted' || steps.some(({ parties }) => parties.some((one) => one.agreed ?? one.lapsed));
  const bar = useTakingBackBar(letter?.submission ?? null);
  if (letterOwed(item.role) === null) return null;
  return (
    <ItemSection
      id="signing"
      title="审签与文号"
      acts={
        <>
          {open('sign') ? (
            <Button type="primary" onClick={() => void navigate(`/review/${item.id}`)}>
              审签
            </Button>
          ) : null}
          {open('takeBackLetter') ? (
            <Tooltip title={bar}>
              <Button
                disabled={bar !== ''}
                loading={withdraw.isPending}
                onClick={() => withdraw.mutate({ proposalId: item.id })}
              >
                撤回送审
              </Button>
            </Tooltip>
          ) : null}
        </>
      }
    >
      <RefusalAlert error={withdraw.error} />
      {letter?.stale ? (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title="签发后稿件又有改动，导出的仍是签发的那一版；新改动须重新送审签发。"
        />
      ) : null}
      {letter?.signedOn ? (
        <Descriptions
          size="small"
          column={3}
          items={[
            {
              key: 'number',
              label: '文号',
              children: letter.documentNumber ? <strong>{letter.documentNumber}</strong> : '已作废，重新签发时另编',
            },
            {
              key: 'by',
              label: '签发',
              children: letter.signedRemark ? `${letter.signedBy}（${letter.signedRemark}）` : letter.signedBy,
            },
            { key: 'on', label: '签发日期', children: letter.signedOn },
          ]}
        />
      ) : (
        <div className="quiet">
          {item.stage === 'submitted'
            ? lying
              ? `第${letter?.version ?? ''}版已送审，正在「${lying.name}」；各步都同意后由领导签发。`
              : `第${letter?.version ?? ''}版已送审，等领导签发；签发时自动编号。`
            : item.stage === 'returned'
              ? '领导已退回修改，退回意见见稿件右侧「批注」。'
              : '还没有送审。送审、签发后在这里看文号、导出正式函件。'}
        </div>
      )}
      {letter?.signedOn && !letter.stale ? (
        <AgreedLines agreed={letter.submission?.agreed ?? []} />
      ) : tells ? (
        <StepLines steps={steps} lies={item.stage === 'submitted'} />
      ) : null}
      {letter ? <ExportForm item={item} /> : null}
      {letter?.documentNumber ? <Link to="/numbers">查看文号登记簿</Link> : null}
    </ItemSection>
  );
}
