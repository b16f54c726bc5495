import { DownloadOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { hasAnswered } from '../../../shared/domain/opinions/owed.ts';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import { type LetterForm, letterForms } from '../../../shared/model/kinds.ts';
import type { OpinionRequest } from '../../../shared/model/opinions.ts';
import { failureOf } from '../../client.ts';
import { type Act, ActDialog } from '../../ui/fields/act-dialog.tsx';
import { AskedReason } from '../../ui/fields/asked-reason.tsx';
import { choicesOf } from '../../ui/fields/choices.ts';
import { saveFiles } from '../../ui/files/save-files.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct, useAnswer } from '../../use-call.ts';
import { askAgain } from '../acts/ask-again.ts';
import { AskDialog } from '../acts/ask-dialog.tsx';
import { useOpenActs } from '../acts/open-acts.ts';
import { OpinionDrawer } from '../acts/opinion-drawer.tsx';
import { ReceiveDialog } from '../acts/receive-dialog.tsx';
import { ReceiveFilesDialog } from '../acts/receive-files-dialog.tsx';
import { voidOpinion } from '../acts/void-opinion.ts';
import { ItemSection } from '../item-section.tsx';
import { RequestTable } from './request-table.tsx';

type Shown = { what: 'ask' } | { what: 'files' } | { what: 'receive' | 'view'; unitId: number } | null;

/** 会办意见: who was asked, by when, what came back in which version. Only where we lead. */
export function OpinionSection({ item }: { item: Proposal }) {
  const open = useOpenActs(item);
  const [params, setParams] = useSearchParams();
  const [shown, setShown] = useState<Shown>(null);
  const asking = shown?.what === 'ask' || params.get('act') === 'ask';
  const letters = useAct('opinion.requestLetters');
  const usualForm = useAnswer('office.get', {}).data?.letterForm ?? 'letter';
  const [form, setForm] = useState<LetterForm | null>(null);
  const [wanting, setWanting] = useState<OpinionRequest | null>(null);
  const [voiding, setVoiding] = useState<Act | null>(null);
  const [wanted, setWanted] = useState<number[] | undefined>();
  const outOfOrder = letters.error && failureOf(letters.error).field === 'orderReason' ? letters.error : null;
  if (item.role !== 'lead') return <OwnOpinion item={item} />;

  const chosen = shown && 'unitId' in shown ? item.requests.find(({ unitId }) => unitId === shown.unitId) : undefined;
  const back = item.requests.filter(hasAnswered).length;
  function close() {
    setShown(null);
    if (params.has('act')) setParams({ part: 'opinions' }, { replace: true });
  }
  async function save(unitIds?: number[], orderReason = '') {
    const chosen = unitIds ? { unitIds } : {};
    const question = { proposalId: item.id, ...chosen, form: form ?? usualForm, orderReason };
    const files = await letters.mutateAsync(question).catch(() => null);
    setWanted(unitIds);
    if (files) await saveFiles(files);
  }
  return (
    <ItemSection
      id="opinions"
      title="会办意见"
      says={item.requests.length > 0 ? `已征求${item.requests.length}家，收到${back}家` : null}
      acts={
        open('ask') ? (
          <>
            {open('askLetters') ? (
              <>
                <Select
                  aria-label="征求函的公文格式"
                  value={form ?? usualForm}
                  options={choicesOf(letterForms)}
                  onChange={setForm}
                  style={{ width: 110 }}
                />
                <Button icon={<DownloadOutlined />} loading={letters.isPending} onClick={() => void save()}>
                  导出征求会办意见函
                </Button>
                <Button onClick={() => setShown({ what: 'files' })}>从文件登记意见</Button>
              </>
            ) : null}
            <Button type={item.requests.length === 0 ? 'primary' : 'default'} onClick={() => setShown({ what: 'ask' })}>
              {item.requests.length === 0 ? '选择会办单位' : '增加会办单位'}
            </Button>
          </>
        ) : null
      }
    >
      <RefusalAlert error={outOfOrder ? null : letters.error} />
      <AskedReason
        act="导出"
        asked={outOfOrder ? 'orderReason' : null}
        refused={outOfOrder}
        pending={letters.isPending}
        onReason={({ orderReason }) => save(wanted, orderReason)}
        onClose={letters.reset}
      />
      {item.requests.length === 0 ? (
        <div className="quiet">还没有征求会办意见。选好会办单位、定下反馈期限，程序会做好每家的征求函。</div>
      ) : (
        <RequestTable
          requests={item.requests}
          canAct={open('receive')}
          canAskAnew={open('askAnew')}
          onReceive={(unitId) => setShown({ what: 'receive', unitId })}
          onView={(unitId) => setShown({ what: 'view', unitId })}
          onLetter={(unitId) => void save([unitId])}
          onAgain={setWanting}
        />
      )}
      <AskDialog item={item} open={open('ask') && asking} onClose={close} />
      <ReceiveFilesDialog item={item} open={shown?.what === 'files'} onClose={close} />
      <ReceiveDialog proposalId={item.id} request={shown?.what === 'receive' ? chosen : undefined} onClose={close} />
      {voiding ? <ActDialog act={voiding} onClose={() => setVoiding(null)} /> : null}
      {wanting ? <ActDialog act={askAgain(item, wanting)} onClose={() => setWanting(null)} /> : null}
      <OpinionDrawer
        proposalId={item.id}
        onVoid={
          open('voidOpinion')
            ? (opinion) => {
                // A question under an open drawer has no keyboard.
                if (chosen) setVoiding(voidOpinion(item.id, chosen, opinion));
                close();
              }
            : undefined
        }
        request={shown?.what === 'view' ? (chosen as OpinionRequest | undefined) : undefined}
        onClose={close}
      />
    </ItemSection>
  );
}

/** Where another unit leads we owe it our opinion; where we answer alone none is asked. */
function OwnOpinion({ item }: { item: Proposal }) {
  return (
    <ItemSection id="opinions" title="会办意见">
      {item.role === 'co' ? (
        <div>
          我方会办，意见写给主办单位<strong>{item.leadUnitName}</strong>。
          <Link to={`/items/${item.id}/draft`}>打开会办意见稿</Link>
        </div>
      ) : (
        <div className="quiet">我方{item.role === 'reference' ? '参阅' : '单独答复'}，不征求会办意见。</div>
      )}
    </ItemSection>
  );
}
