import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import type { Chosen } from './sort-files.ts';

type Props = { onFiles: (chosen: Chosen[]) => void; disabled: boolean };

/** A web page pasted as it stands; its tables come along as long as nothing was changed in the words. */
export function PastePage({ onFiles, disabled }: Props) {
  const [text, setText] = useState('');
  const markup = useRef<{ html: string; text: string } | null>(null);
  function send() {
    const whole = markup.current?.text.trim() === text.trim() ? markup.current : null;
    const [ending, content] = whole ? ['html', whole.html] : ['txt', text];
    const type = ending === 'html' ? 'text/html' : 'text/plain';
    const file = new File([content], `粘贴的文字.${ending}`, { type });
    onFiles([{ name: file.name, file }]);
    setText('');
  }
  return (
    <>
      <Input.TextArea
        aria-label="粘贴网页"
        placeholder="把网页上公开的答复函、台账整页复制后粘贴在这里"
        autoSize={{ minRows: 3, maxRows: 9 }}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onPaste={({ clipboardData }) => {
          const html = clipboardData.getData('text/html');
          markup.current = html
            ? {
                html: `<meta charset="utf-8">${html}`,
                text: clipboardData.getData('text/plain').replace(/\r\n/g, '\n'),
              }
            : null;
        }}
      />
      <Button disabled={disabled || text.trim() === ''} style={{ marginTop: 8 }} onClick={send}>
        识别粘贴的内容
      </Button>
    </>
  );
}
