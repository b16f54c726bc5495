import { Button, Input } from 'antd';
import { useState } from 'react';
import type { FileIn } from '../../shared/model/primitives.ts';
import { FileChooser } from '../ui/file-chooser.tsx';

type Props = { onFiles: (files: FileIn[]) => void; onText: (text: string) => void };

/** 选文件: letters as files, or pasted from a web page. */
export function ChooseStep({ onFiles, onText }: Props) {
  const [text, setText] = useState('');
  return (
    <div className="choose-step">
      <section className="sheet" aria-label="选择文件">
        <h2 className="sheet-title">选择文件</h2>
        <FileChooser
          label="选择答复函文件"
          accept=".txt,.html,.htm,.docx"
          multiple
          limitMegabytes={20}
          buttonType="primary"
          onFiles={onFiles}
          dropHint="也可把文件拖到这里。可一次选多个 .txt、.html、.docx，一个文件里有几封都认得。"
        />
        <p className="quiet">先识别、再核对，您确认以前什么也不会存入。国家秘密不得录入本程序。</p>
      </section>
      <section className="sheet" aria-label="粘贴文字">
        <h2 className="sheet-title">或粘贴网页上的答复函</h2>
        <Input.TextArea
          aria-label="粘贴答复函"
          placeholder="把网页上公开的答复函整页复制后粘贴在这里"
          autoSize={{ minRows: 8, maxRows: 14 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button disabled={text.trim() === ''} style={{ marginTop: 10 }} onClick={() => onText(text)}>
          识别粘贴的文字
        </Button>
      </section>
    </div>
  );
}
