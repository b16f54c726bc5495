import { Alert, Button } from 'antd';
import { rehearsalWords } from '../../../shared/domain/keeping/plan.ts';
import { CopyTable } from '../../ui/copies/copy-table.tsx';
import { KeepingNotices } from '../../ui/copies/keeping-notices.tsx';
import { ProgressLine } from '../../ui/copies/progress-line.tsx';
import { sizeWords } from '../../ui/files/read-files.ts';
import { instantWords } from '../../ui/marks/day-words.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct, useAnswer } from '../../use-call.ts';
import { PassphraseTry } from './passphrase-try.tsx';
import { SealForm } from './seal-form.tsx';
import { SecondPlaceForm } from './second-place-form.tsx';
import { StoreForm } from './store-form.tsx';

const sentenceEnd = (words: string) => (words.endsWith('。') ? words : `${words}。`);

/** 数据备份: the copies that there are, what must be seen to, where else they are kept, and what they are sealed with. */
export function BackupSettings() {
  const list = useAnswer('backup.list', {});
  const make = useAct('backup.make');
  const rehearse = useAct('backup.rehearse');
  const { data } = list;
  const rehearsed = data?.state.rehearsed;
  const unless = (busy: boolean) => ({ disabled: busy });
  return (
    <>
      <RefusalAlert error={list.error} />
      <KeepingNotices notices={data?.notices ?? []} />
      <div className="sheet">
        <div className="filter-bar">
          <span>
            每天自动备份一份，升级前也备份；一份就是一个文件，数据、附件、密钥都在里面，做好后打开核对过才算数。
          </span>
          <span className="filter-acts">
            <Button loading={rehearse.isPending} {...unless(make.isPending)} onClick={() => rehearse.mutate({})}>
              试开最新的
            </Button>
            <Button
              type="primary"
              loading={make.isPending}
              {...unless(rehearse.isPending)}
              onClick={() => make.mutate({})}
            >
              立即备份
            </Button>
          </span>
        </div>
        <RefusalAlert error={make.error ?? rehearse.error} />
        <ProgressLine going={make.isPending || rehearse.isPending} />
        {make.data ? (
          <Alert
            type="success"
            showIcon
            style={{ marginBottom: 10 }}
            title={`已备份并核对，共${sizeWords(make.data.size)}：${make.data.name}`}
          />
        ) : null}
        {rehearsed ? (
          <p className="quiet">
            最近一次试开：{instantWords(rehearsed.at)}，{rehearsed.file}，{sentenceEnd(rehearsalWords(rehearsed))}
            每周自动试开一次。
          </p>
        ) : null}
        <CopyTable copies={data?.copies ?? []} loading={list.isLoading} empty="还没有备份" />
        <p className="quiet keep-lines">
          存放在：{data?.folder}。七天以内的都留，两个月以内每周留一份，两年以内每月留一份，再早的每年留一份。
        </p>
      </div>
      {data ? <SecondPlaceForm list={data} /> : null}
      {data ? <SealForm list={data} /> : null}
      {data?.settings.sealedSince ? <PassphraseTry list={data} /> : null}
      <StoreForm />
    </>
  );
}
