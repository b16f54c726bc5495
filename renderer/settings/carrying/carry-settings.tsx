import { Alert, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { keysOf } from '../../../shared/model/kinds.ts';
import { type OfficePart, officeParts } from '../../../shared/model/package/office-file.ts';
import { saveFiles } from '../../ui/files/save-files.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../use-call.ts';
import styles from './carrying.module.css';
import { TakeInSettings } from './take-in-office.tsx';

const all = keysOf(officeParts);

/** 带走设置: the office's settings as one signed file, and what another PC or office brings. */
export function CarrySettings() {
  const [parts, setParts] = useState<OfficePart[]>(all);
  const make = useAct('office.export');
  const isAll = parts.length === all.length;

  async function send() {
    const made = await make.mutateAsync({ parts }).catch(() => null);
    if (made) await saveFiles(made);
  }
  return (
    <>
      <section className={`sheet ${styles.sheet}`} aria-label="带走">
        <h2 className="sheet-title">带走</h2>
        <p className="quiet">
          本单位的设置做成一个签名的文件，给第二台电脑，或借给别的单位。里面没有任何一件的内容，没有密码和签发密钥，没有编过的文号；账号带去以后没有密码，要由那边的管理员设。
        </p>
        <Checkbox
          checked={isAll}
          indeterminate={!isAll && parts.length > 0}
          onChange={({ target }) => setParts(target.checked ? all : [])}
        >
          全部
        </Checkbox>
        <Checkbox.Group
          className={styles.parts ?? ''}
          value={parts}
          onChange={(chosen) => setParts(all.filter((part) => chosen.includes(part)))}
          options={all.map((part) => ({ value: part, label: officeParts[part] }))}
        />
        <RefusalAlert error={make.error} />
        <Button type="primary" disabled={parts.length === 0} loading={make.isPending} onClick={() => void send()}>
          导出设置文件
        </Button>
        {make.data ? (
          <Alert
            className={styles.told ?? ''}
            type="success"
            showIcon
            role="status"
            title={`已导出「${make.data.files[0]?.name}」。新装的电脑在首次设置里选「从设置文件开始」，或打开程序时加 --office 和文件名；已在用的，在那边的这一页收下。`}
          />
        ) : null}
      </section>
      <TakeInSettings />
    </>
  );
}
