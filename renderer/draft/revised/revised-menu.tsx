import { SwapOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { LetterForm } from '../../../shared/model/kinds.ts';
import type { RevisedTaken } from '../../../shared/model/letter/revised.ts';
import { saveFiles } from '../../ui/files/save-files.ts';
import { useAct } from '../../use-call.ts';
import type { Letter } from '../use-letter.ts';
import { RevisedDialog } from './revised-dialog.tsx';

type Props = {
  proposalId: number;
  form: LetterForm;
  letter: Letter;
  editable: boolean;
  onTaken: (taken: RevisedTaken) => void;
  onError: (error: unknown) => void;
};

/** 征求修改: the draft as a file for someone who reads in WPS, and what comes back from there. */
export function RevisedMenu({ proposalId, form, letter, editable, onTaken, onError }: Props) {
  const make = useAct('revised.export');
  const { message } = App.useApp();
  const [reading, setReading] = useState(false);

  async function sendOut() {
    if (!(await letter.flush())) return;
    try {
      await saveFiles(await make.mutateAsync({ proposalId, form }));
      void message.success('已导出征求修改稿，文件已打开修订；改好后以 .docx 保存，由「读回修改稿」读回。', 8);
    } catch (error) {
      onError(error);
    }
  }

  return (
    <>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{
          items: [
            { key: 'export', label: '导出征求修改稿' },
            { key: 'read', label: '读回修改稿…', disabled: !editable },
          ],
          onClick: ({ key }) => (key === 'export' ? void sendOut() : setReading(true)),
        }}
      >
        <Button icon={<SwapOutlined />} loading={make.isPending}>
          征求修改
        </Button>
      </Dropdown>
      <RevisedDialog
        proposalId={proposalId}
        letter={letter}
        open={reading}
        onClose={() => setReading(false)}
        onTaken={(taken) => {
          setReading(false);
          onTaken(taken);
        }}
      />
    </>
  );
}
