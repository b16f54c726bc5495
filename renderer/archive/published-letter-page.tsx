import { Alert, Descriptions } from 'antd';
import { useParams } from 'react-router';
import { headingNumbers } from '../../shared/domain/heading-number.ts';
import { sessionWords } from '../../shared/domain/numeral.ts';
import { disclosures, proposalKinds } from '../../shared/model/kinds.ts';
import type { PublishedLetter } from '../../shared/model/reading.ts';
import { instantWords } from '../ui/day-words.ts';
import { PageHead } from '../ui/page-head.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useAnswer } from '../use-call.ts';
import { ExportAgain } from './export-again.tsx';
import './archive.css';

/** One letter of former years: its fields, doubts with their passages, and its text. */
export function PublishedLetterPage() {
  const id = Number(useParams().id);
  const letter = useAnswer('letters.get', { id });
  if (!letter.data) {
    return letter.error ? (
      <div className="page">
        <RefusalAlert error={letter.error} />
      </div>
    ) : (
      <Waiting />
    );
  }
  const it = letter.data;
  const numbers = headingNumbers(it.blocks);
  return (
    <div className="page">
      <PageHead title={it.title ?? it.letterTitle ?? '往年答复'} acts={<ExportAgain letter={it} />} />
      <div className="archive-columns">
        <article className="sheet old-letter">
          <h2>{it.letterTitle ?? it.title}</h2>
          {it.salutation ? <p className="old-letter-salutation">{it.salutation}：</p> : null}
          {it.blocks.map((block, index) => (
            <p
              // biome-ignore lint/suspicious/noArrayIndexKey: a stored letter never changes.
              key={index}
              className={`old-letter-${block.level}`}
            >
              {numbers[index]}
              {block.text}
            </p>
          ))}
          <div className="old-letter-sign">
            {it.signature.map((line) => (
              <div key={line}>{line}</div>
            ))}
          </div>
        </article>
        <LetterFacts letter={it} />
      </div>
    </div>
  );
}

function LetterFacts({ letter }: { letter: PublishedLetter }) {
  const { kind, session } = letter;
  const facts: [string, string | null][] = [
    ['类别', kind && proposalKinds[kind]],
    ['届次', session && (kind ? sessionWords(kind, session) : `${session.term}届${session.meeting}次`)],
    ['编号', letter.number],
    [letter.collective ? '集体提案单位' : '提出人', letter.collective ?? letter.addressees.join('、')],
    ['答复单位', letter.replyUnit],
    ['文号', letter.documentNumber],
    ['办理结果', letter.resultClass],
    ['公开', letter.publicity ?? (letter.disclosure && disclosures[letter.disclosure])],
    ['会办单位', letter.coUnits.join('、')],
    ['答复日期', letter.replyDate],
    ['公开日期', letter.publishDate],
    ['联系人', [letter.contactPerson, letter.contactPhone].filter(Boolean).join(' ')],
    ['来自文件', letter.file],
    ['入库', `${letter.importedBy} ${instantWords(letter.importedAt)}`],
  ];
  return (
    <aside className="sheet">
      {letter.doubts.map((doubt) => (
        <Alert
          key={doubt.field + doubt.reason}
          type="warning"
          showIcon
          style={{ marginBottom: 8 }}
          title={
            <>
              {doubt.reason}
              {doubt.passage ? <div className="quiet">原文「{doubt.passage}」</div> : null}
            </>
          }
        />
      ))}
      <Descriptions
        size="small"
        column={1}
        items={facts.map(([label, value]) => ({
          key: label,
          label,
          children: value || <span className="quiet">未载明</span>,
        }))}
      />
    </aside>
  );
}
