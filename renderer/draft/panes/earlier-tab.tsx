import { Button, Input } from 'antd';
import { useState } from 'react';
import { proposalKinds } from '../../../shared/model/kinds.ts';
import type { SearchHit } from '../../../shared/model/search.ts';
import earlierListStyles from '../../ui/lists/earlier-list.module.css';
import { EarlierList } from '../../ui/lists/earlier-list.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useAnswer } from '../../use-call.ts';
import type { Desk } from '../desk.ts';
import panesStyles from './panes.module.css';
import { PassageList } from './passage-list.tsx';
import styles from './side.module.css';

type Chosen = { source: 'case' | 'item' | 'reference'; id: number; title: string };

/** 往例: how the like was answered before and what material says, to be quoted with its source. */
export function EarlierTab({ desk }: { desk: Desk }) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [text, setText] = useState('');
  const { proposalId } = desk.draft;
  const near = useAnswer('similar.find', { proposalId });
  const hits = useAnswer(
    'search.find',
    { text, sources: ['case', 'item', 'reference'], order: 'rank', pageSize: 20 },
    { enabled: text !== '', keep: true },
  );
  if (chosen) return <PassageList desk={desk} chosen={chosen} onBack={() => setChosen(null)} />;
  const found = (hits.data?.rows ?? []).filter(({ source, id }) => source !== 'item' || id !== proposalId);
  return (
    <div>
      <Input.Search
        className={styles.earlierFind}
        size="small"
        allowClear
        aria-label="查往年件和参考资料"
        placeholder="查往年件、参考资料，回车"
        onSearch={(value) => setText(value.trim())}
      />
      <RefusalAlert error={hits.error ?? near.error} />
      {text !== '' && hits.data ? (
        <>
          {found.length === 0 ? (
            <p className={panesStyles.paneEmpty}>没有找到含「{text}」的往年件和参考资料。</p>
          ) : null}
          {found.map((hit) => (
            <HitRow key={`${hit.source}/${hit.id}`} hit={hit} onOpen={setChosen} />
          ))}
        </>
      ) : null}
      {text === '' && near.isLoading ? <Waiting /> : null}
      {text === '' && near.data ? (
        <>
          {near.data.similar.length === 0 ? (
            <p className={panesStyles.paneEmpty}>没有找到相近的往年件，可在上面按词查找往年件和参考资料。</p>
          ) : (
            <p className="quiet">与本件相近的往年件。点「引用」逐段选用，标出的年份、数据、文件请先核对。</p>
          )}
          <EarlierList
            rows={near.data.similar}
            act={({ source, id, title }) => (
              <Button size="small" onClick={() => setChosen({ source, id, title })}>
                引用
              </Button>
            )}
          />
        </>
      ) : null}
    </div>
  );
}

const words = (pieces: SearchHit['title']) =>
  pieces.map(({ text, hit }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one text never change places.
    hit ? <mark key={at}>{text}</mark> : text,
  );

function HitRow({ hit, onOpen }: { hit: SearchHit; onOpen: (chosen: Chosen) => void }) {
  const title = hit.title.map(({ text }) => text).join('') || '（案由不详）';
  const number = hit.number && hit.kind ? `第${hit.number}号${proposalKinds[hit.kind]}` : '';
  return (
    <div className={styles.sourceCard}>
      <div className={earlierListStyles.head}>
        <strong>{words(hit.title)}</strong>
        <span className={earlierListStyles.act}>
          <Button size="small" onClick={() => onOpen({ source: hit.source, id: hit.id, title })}>
            引用
          </Button>
        </span>
      </div>
      <div className="quiet">{[hit.session, number, hit.day].filter(Boolean).join(' · ')}</div>
      {hit.snippets.slice(0, 1).map((snippet) => (
        <div key={snippet.where} className={styles.sourceWords}>
          {words(snippet.text)}
        </div>
      ))}
    </div>
  );
}
