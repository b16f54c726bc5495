import { Tag } from 'antd';
import { Link } from 'react-router';
import { markWords } from '../../shared/domain/search/marks.ts';
import type { EarlierCase } from '../../shared/model/earlier/earlier-case.ts';
import { proposalKinds } from '../../shared/model/kinds.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { ExportCase } from '../ui/files/export-case.tsx';
import { BackToSearch } from '../ui/lists/back-to-search.tsx';
import { caseSessionWords } from '../ui/marks/case-words.ts';
import { numberWords } from '../ui/marks/item-words.ts';
import { MarkedText } from '../ui/marks/marked-text.tsx';
import { PageHead } from '../ui/page-head.tsx';
import styles from './earlier.module.css';

/** Kind, 届次, number, title, and what came of it. */
export function CaseHead({ found, words }: { found: EarlierCase; words: readonly string[] }) {
  const { kind, number, title, resultClass, satisfaction, proposer, answeredOn } = found;
  const identity = [
    '往年件',
    caseSessionWords(found),
    number === null ? `${proposalKinds[kind]}，编号不详` : numberWords(kind, number),
  ];
  const names = found.reading.proposers?.value ?? [];
  return (
    <>
      <PageHead
        title={title ?? undefined}
        heading={<MarkedText runs={markWords(title ?? '（案由不详）', words)} />}
        acts={
          <>
            <BackToSearch />
            <CopyButton label="复制案由" text={title ?? ''} />
            <ExportCase size="small" of={{ caseId: found.id }} />
          </>
        }
      />
      <div className={styles.caseLine}>
        <span>{identity.filter(Boolean).join('　')}</span>
        {proposer ? <span>提出人：{proposer}</span> : null}
        {answeredOn ? <span>{answeredOn}答复</span> : null}
        {resultClass ? <Tag>答复类别 {resultClass}</Tag> : null}
        {satisfaction ? <Tag>{satisfaction}</Tag> : null}
        {names.slice(0, 3).map((name) => (
          <Link key={name} to={`/search?${new URLSearchParams({ text: `代表:${name}` })}`}>
            {name}的其他件
          </Link>
        ))}
      </div>
    </>
  );
}
