import { Alert, App, Button, Space, Tabs } from 'antd';
import { useState } from 'react';
import { stampOf } from '../../../shared/domain/audit/stamp.ts';
import type { PlatformProfile } from '../../../shared/model/platform/platform.ts';
import { failureOf } from '../../client.ts';
import { useMayAsk } from '../../session.ts';
import { useKeys } from '../../ui/keys.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useAct, useAnswer } from '../../use-call.ts';
import { SettingsFoot } from '../settings-foot.tsx';
import { PlatformForm } from './platform-form.tsx';
import styles from './platforms.module.css';

/** 上传平台: each platform that replies are typed into, its fields in order, and which of them the office uses. */
export function PlatformSettings() {
  const kept = useAnswer('platform.list', {});
  // Kept here: saving fills the form anew, and one stays at the platform that one was at.
  const [chosen, setChosen] = useState('');
  if (!kept.data) return kept.error ? <RefusalAlert error={kept.error} /> : <Waiting />;
  return <Profiles key={stampOf(kept.data)} kept={kept.data} chosen={chosen} setChosen={setChosen} />;
}

type Props = { kept: PlatformProfile[]; chosen: string; setChosen: (key: string) => void };

function Profiles({ kept, chosen, setChosen }: Props) {
  const { message } = App.useApp();
  const mayEdit = useMayAsk('platform.save');
  const [all, setAll] = useState(kept);
  const save = useAct('platform.save');
  const shown = all.find(({ key }) => key === chosen) ?? all[0];
  const changed = stampOf(all) !== stampOf(kept);
  function send() {
    if (!mayEdit) return;
    save.mutate(
      { platforms: all, seen: stampOf(kept) },
      {
        onSuccess: () => void message.info('已保存'),
        onError: (error) => showAt(failureOf(error).field),
      },
    );
  }
  useKeys({ 'Ctrl+S': send });
  /** What a refusal is about is brought to the eye: 「platforms.1.fields.3.words」 is of the second platform. */
  function showAt(field: string | undefined) {
    const at = Number(/^platforms\.(\d+)/u.exec(field ?? '')?.[1] ?? Number.NaN);
    setChosen(all[at]?.key ?? chosen);
  }
  const field = save.error ? (failureOf(save.error).field ?? '') : '';
  const [, of, row] = /^platforms\.(\d+)(?:\.fields\.(\d+))?/u.exec(field) ?? [];
  const where =
    of === undefined ? '' : `${all[Number(of)]?.name ?? ''}${row === undefined ? '' : `第${Number(row) + 1}栏`}`;

  function add(from: PlatformProfile | undefined) {
    const key = freeKey(all);
    const name = from ? `${from.name}（副本）` : '新平台';
    const first = { key: 'f1', label: '答复内容', source: 'body' as const, words: '', limit: null };
    const empty = {
      ...{ kind: null, counts: 'all' as const, paragraphs: 'plain' as const, bodyHas: [], dates: 'dash' as const },
      ...{ fields: [first], files: { most: 0, largest: null, endings: [], nameLimit: null }, lateAfter: 5 },
    };
    setAll((before) => [...before, { ...(from ?? empty), key, name, used: false }]);
    setChosen(key);
  }
  return (
    <div className={`sheet ${styles.settings}`}>
      <Alert
        type="info"
        showIcon
        title="各地平台不同，请照平台页面上的栏目和上限改好再启用。启用的平台，签发了的答复就有「上传平台」一页，一栏一栏复制过去；都不启用，别处看不到这些。"
      />
      <Tabs
        activeKey={shown?.key ?? ''}
        onChange={setChosen}
        items={all.map(({ key, name, used }) => ({ key, label: used ? `${name}（启用）` : name }))}
        tabBarExtraContent={
          mayEdit ? (
            <Space>
              <Button size="small" onClick={() => add(undefined)}>
                增加平台
              </Button>
              {shown ? (
                <>
                  <Button size="small" onClick={() => add(shown)}>
                    照这个复制
                  </Button>
                  <Button
                    size="small"
                    onClick={() => setAll((before) => before.filter(({ key }) => key !== shown.key))}
                  >
                    删去这个
                  </Button>
                </>
              ) : null}
            </Space>
          ) : null
        }
      />
      {shown ? (
        <PlatformForm
          key={shown.key}
          profile={shown}
          readOnly={!mayEdit}
          onChange={(next) => setAll((before) => before.map((each) => (each.key === shown.key ? next : each)))}
        />
      ) : (
        <p className="quiet">没有平台。</p>
      )}
      {where ? <strong>{where}：</strong> : null}
      <RefusalAlert error={save.error} />
      {changed ? <div className="quiet">有改动还没有保存。</div> : null}
      <SettingsFoot mayEdit={mayEdit} pending={save.isPending} onSave={send} />
    </div>
  );
}

/** A key that no platform has yet: what it is called may change, what was uploaded finds it by this. */
function freeKey(all: readonly PlatformProfile[]): string {
  let n = all.length + 1;
  while (all.some(({ key }) => key === `p${n}`)) n += 1;
  return `p${n}`;
}
