import { Button, Empty, Input, type InputRef, Select, Space, Tag } from 'antd';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { manualParts } from '../../shared/domain/manual/chapter.ts';
import { findChapters } from '../../shared/domain/manual/find-chapters.ts';
import { type Chapter, type ChapterKey, chapterOf, manual } from '../../shared/domain/manual/manual.ts';
import { isAdmitted } from '../../shared/domain/people/admitted.ts';
import { searchWordsOf } from '../../shared/domain/search/query.ts';
import { type Role, roles as roleNames } from '../../shared/model/kinds.ts';
import { pageAt } from '../page-at.ts';
import { useMe, useSession } from '../session.ts';
import { useKeysOf } from '../ui/keys.ts';
import { closeManual } from '../ui/manual-opened.ts';
import { MarkedText } from '../ui/marks/marked-text.tsx';
import { beginTour } from '../ui/tour-offered.ts';
import { ChapterText } from './chapter-text.tsx';
import styles from './manual.module.css';
import { TakeAlong } from './take-along.tsx';

type Props = {
  asked: ChapterKey;
  /** A dialog lies beneath: what leads to another page would leave it unasked. */
  overDialog: boolean;
  wide: boolean;
  onWiden: () => void;
};

type ReadBy = Role | 'all';
const readers: { value: ReadBy; label: string }[] = [
  { value: 'all', label: '全部' },
  ...(Object.entries(roleNames) as [Role, string][]).map(([value, label]) => ({ value, label })),
];

/** The manual: its chapters at the left, with a search over all of them, and the one that is read. */
export function ManualBook({ asked, overDialog, wide, onWiden }: Props) {
  const me = useMe();
  const isDemo = (useSession().data?.demoAccounts ?? []).length > 0;
  const [shown, setShown] = useState<ChapterKey>(asked);
  const [wanted, setWanted] = useState('');
  const [reader, setReader] = useState<ReadBy>(() => (me?.roles.length === 1 ? (me.roles[0] ?? 'all') : 'all'));
  const text = useRef<HTMLElement>(null);
  const field = useRef<InputRef>(null);
  useEffect(() => setShown(asked), [asked]);
  // One reads first: the keys that move a page belong to the text.
  useLayoutEffect(() => {
    text.current?.focus();
    const frame = requestAnimationFrame(() => text.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const look = () => field.current?.focus({ cursor: 'all' });
  useKeysOf(() => true, { 'Ctrl+F': look, 'Ctrl+K': look });

  const chapters = manual.filter(({ readers: whose }) => reader === 'all' || whose.includes(reader));
  const found = wanted.trim() === '' ? null : findChapters(manual, wanted);
  const chapter = chapterOf(shown);
  const words = found === null ? [] : searchWordsOf(wanted);

  function turnTo(key: ChapterKey) {
    setShown(key);
    text.current?.scrollTo({ top: 0 });
    text.current?.focus();
  }

  return (
    <div className={styles.book}>
      <nav className={styles.contents} aria-label="手册目录">
        <Input
          ref={field}
          allowClear
          type="search"
          aria-label="在手册里查找"
          placeholder="在手册里查找"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          onPressEnter={() => {
            const first = found?.[0];
            if (first) turnTo(first.chapter.key);
          }}
        />
        {found === null ? (
          <>
            <Select<ReadBy>
              aria-label="给谁看"
              className={styles.reader ?? ''}
              value={reader}
              options={readers}
              onChange={setReader}
              prefix={<span className="quiet">给谁看</span>}
            />
            {Object.entries(manualParts).map(([part, name]) => (
              <Part
                key={part}
                name={name}
                chapters={chapters.filter((each) => each.part === part)}
                shown={shown}
                onTurn={turnTo}
              />
            ))}
          </>
        ) : found.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有写到。少写几个字，或换个说法。" />
        ) : (
          <ul className={styles.hits} aria-label="查到的">
            {found.map(({ chapter: hit, passage }) => (
              <li key={hit.key}>
                <button type="button" className={styles.line} onClick={() => turnTo(hit.key)}>
                  <strong>{hit.name}</strong>
                  {passage ? (
                    <span className={styles.passage}>
                      <MarkedText runs={passage} />
                    </span>
                  ) : null}
                </button>
              </li>
            ))}
          </ul>
        )}
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by the keyboard too. */}
      <section ref={text} className={styles.text} tabIndex={0} aria-label={chapter.name}>
        <header className={styles.head}>
          <h2>{chapter.name}</h2>
          <Space size={4} wrap>
            {chapter.readers.length < Object.keys(roleNames).length
              ? chapter.readers.map((role) => <Tag key={role}>{roleNames[role]}</Tag>)
              : null}
            <OpenPage chapter={chapter} overDialog={overDialog} />
            <Button size="small" onClick={onWiden}>
              {wide ? '缩小' : '放大'}
            </Button>
          </Space>
        </header>
        <ChapterText chapter={chapter} marked={words} onTurn={turnTo} onPicture={onWiden} />
        <footer className={styles.foot}>
          <TakeAlong />
          {isDemo && me && !overDialog ? (
            <Button
              onClick={() => {
                closeManual();
                beginTour();
              }}
            >
              三分钟导览
            </Button>
          ) : null}
          {me && !overDialog ? (
            <Link to="/about" onClick={closeManual}>
              关于本程序和第三方软件许可
            </Link>
          ) : null}
        </footer>
      </section>
    </div>
  );
}

type PartProps = { name: string; chapters: readonly Chapter[]; shown: ChapterKey; onTurn: (key: ChapterKey) => void };

function Part({ name, chapters, shown, onTurn }: PartProps) {
  if (chapters.length === 0) return null;
  return (
    <>
      <p className={styles.part}>{name}</p>
      <ul className={styles.hits} aria-label={name}>
        {chapters.map((each) => (
          <li key={each.key}>
            <button
              type="button"
              className={styles.line}
              aria-current={each.key === shown ? 'page' : undefined}
              onClick={() => onTurn(each.key)}
            >
              {each.name}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The way to the page itself, for who may open it. */
function OpenPage({ chapter: { opens }, overDialog }: { chapter: Chapter; overDialog: boolean }) {
  const me = useMe();
  const { pathname } = useLocation();
  const page = opens === null ? undefined : pageAt(opens);
  if (opens === null || opens === pathname || !page || !me || overDialog) return null;
  if (page.stands === 'before' || !isAdmitted(page.who, me.roles)) return null;
  return (
    <Link to={opens} onClick={closeManual}>
      打开这一页
    </Link>
  );
}
