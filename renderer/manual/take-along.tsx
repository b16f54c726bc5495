import { FileWordOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { manualFile, manualParts } from '../../shared/domain/manual/chapter.ts';
import { manual } from '../../shared/domain/manual/manual.ts';
import { refusal } from '../../shared/errors.ts';
import { Refused } from '../client.ts';
import { saveBytes } from '../ui/files/save-files.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { ChapterText } from './chapter-text.tsx';
import '../paper/print.css';
import styles from './print.module.css';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The whole manual to take along: as a Word file, or from the printer, which can also make a PDF of it. */
export function TakeAlong() {
  const [printing, setPrinting] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  async function save() {
    setFailure(null);
    try {
      saveBytes('建议提案办理使用手册.docx', wordType, await wordFile());
    } catch (error) {
      setFailure(error);
    }
  }
  return (
    <>
      <Space wrap>
        <Button icon={<FileWordOutlined />} onClick={() => void save()}>
          导出手册（.docx）
        </Button>
        <Button icon={<PrinterOutlined />} loading={printing} onClick={() => setPrinting(true)}>
          打印手册
        </Button>
      </Space>
      <RefusalAlert error={failure} />
      {printing ? createPortal(<Printed onDone={() => setPrinting(false)} />, document.body) : null}
    </>
  );
}

async function wordFile(): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(`/${manualFile}`).catch(() => null);
  // A file that is missing is answered with the first page.
  const isThere = answer?.ok && !(answer.headers.get('content-type') ?? '').includes('html');
  if (!answer || !isThere) throw new Refused(refusal('program.no-manual').failure);
  return new Uint8Array(await answer.arrayBuffer());
}

const nowhere = () => undefined;

/** Every chapter as it is printed, under its part; the printer's dialog opens when the pictures are there. */
function Printed({ onDone }: { onDone: () => void }) {
  const sheet = useRef<HTMLDivElement>(null);
  const done = useRef(onDone);
  useEffect(() => {
    let left = false;
    const end = () => done.current();
    window.addEventListener('afterprint', end);
    const pictures = [...(sheet.current?.querySelectorAll('img') ?? [])];
    // One that is missing is left out by itself.
    void Promise.allSettled(pictures.map((picture) => picture.decode())).then(() => {
      if (!left) window.print();
    });
    return () => {
      left = true;
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return (
    <div ref={sheet} className={`print-root ${styles.printed}`}>
      <h1>建议提案办理使用手册</h1>
      <ul className={styles.printedContents}>
        {Object.entries(manualParts).map(([part, name]) => (
          <li key={part}>
            {name}：
            {manual
              .filter((each) => each.part === part)
              .map((each) => each.name)
              .join('、')}
          </li>
        ))}
      </ul>
      {Object.entries(manualParts).map(([part, name]) => (
        <section key={part} className={styles.printedPart}>
          <h2>{name}</h2>
          {manual
            .filter((each) => each.part === part)
            .map((chapter) => (
              <article key={chapter.key}>
                <h3>{chapter.name}</h3>
                <ChapterText chapter={chapter} marked={[]} printed onTurn={nowhere} onPicture={nowhere} />
              </article>
            ))}
        </section>
      ))}
    </div>
  );
}
