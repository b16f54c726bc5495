import { App, Button } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { markWords } from '../../shared/domain/search/marks.ts';
import { searchWordsOf } from '../../shared/domain/search/query.ts';
import { materialKinds } from '../../shared/model/references.ts';
import { failureOf } from '../client.ts';
import { useMayAsk } from '../session.ts';
import { ChangedOutside } from '../ui/changed-outside.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { BackToSearch } from '../ui/lists/back-to-search.tsx';
import { instantWords } from '../ui/marks/day-words.ts';
import { MarkedText } from '../ui/marks/marked-text.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useAct, useAnswer } from '../use-call.ts';
import { ChangeDialog } from './change-dialog.tsx';
import styles from './references.module.css';

/** One piece of reference material. `?find=` marks words, `?at=` a whole sentence. */
export function ReferencePage() {
  const id = Number(useParams().id);
  const [params] = useSearchParams();
  const sentence = params.get('at');
  const words = sentence === null ? searchWordsOf(params.get('find') ?? '') : [];
  const reference = useAnswer('reference.get', { id });
  const ready = reference.data !== undefined;
  useEffect(() => {
    if (ready) document.querySelector(`.${styles.referenceText} mark`)?.scrollIntoView({ block: 'center' });
  }, [ready]);
  if (!reference.data) {
    return reference.error ? (
      <div className="page">
        <RefusalAlert error={reference.error} />
        <Link to="/references">返回参考资料</Link>
      </div>
    ) : (
      <Waiting />
    );
  }
  const { title, kind, day, source, text, keptAt, keptBy } = reference.data;
  const at = sentence === null ? -1 : text.indexOf(sentence);
  const runs =
    sentence !== null && at >= 0
      ? [
          { text: text.slice(0, at), hit: false },
          { text: sentence, hit: true },
          { text: text.slice(at + sentence.length), hit: false },
        ]
      : markWords(text, words);
  const facts = [materialKinds[kind], day ?? '日期不详', source && `来源：${source}`];
  return (
    <div className={`page ${styles.referencePage}`}>
      <PageHead
        title={title}
        heading={<MarkedText runs={markWords(title, words)} />}
        acts={
          <>
            {params.has('find') ? <BackToSearch /> : <Link to="/references">返回参考资料</Link>}
            <CopyButton label="复制全文" text={text} />
            <ReferenceActs id={id} />
          </>
        }
      />
      <ChangedOutside found={reference.data.changedOutside} />
      <article className={`sheet ${styles.referenceText}`}>
        <div className={`quiet ${styles.referenceAbout}`}>
          {[...facts, `${keptBy}存于${instantWords(keptAt)}`].filter(Boolean).join('　')}
        </div>
        <div className="keep-lines">
          <MarkedText runs={runs} />
        </div>
      </article>
    </div>
  );
}

function ReferenceActs({ id }: { id: number }) {
  const mayChange = useMayAsk('reference.save');
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const [changing, setChanging] = useState(false);
  const reference = useAnswer('reference.get', { id });
  const remove = useAct('reference.remove');
  if (!mayChange || !reference.data) return null;
  const { title } = reference.data;

  function ask() {
    modal.confirm({
      title: '删去这份资料？',
      content: `《${title}》删去后不能恢复，也不再检索得到；已经引用过它的不能删。`,
      okText: '删去',
      okButtonProps: { danger: true },
      cancelText: '不删',
      onOk: async () => {
        try {
          await remove.mutateAsync({ id });
          void navigate('/references');
        } catch (thrown) {
          modal.error({ title: '没有删去', content: failureOf(thrown).message, okText: '知道了' });
        }
      },
    });
  }
  return (
    <>
      <Button size="small" onClick={() => setChanging(true)}>
        修改资料
      </Button>
      <Button size="small" onClick={ask}>
        删去
      </Button>
      <ChangeDialog reference={reference.data} open={changing} onClose={() => setChanging(false)} />
    </>
  );
}
