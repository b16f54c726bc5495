import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';

type Props = {
  text: string | (() => string);
  label?: string;
  name?: string;
  /** After it was copied. */
  onCopied?: () => void;
};

/** Copies a text; says so for two seconds where it stands. */
export function CopyButton({ text, label = '复制', name = label, onCopied }: Props) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const over = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(over);
  }, [copied]);
  return (
    <Button
      size="small"
      icon={copied ? <CheckOutlined /> : <CopyOutlined />}
      aria-label={name}
      title={name}
      onClick={() => {
        const done = copyText(typeof text === 'string' ? text : text());
        setCopied(done);
        if (done) onCopied?.();
      }}
    >
      {copied ? '已复制' : label}
    </Button>
  );
}

/** Puts a text on the clipboard: by the selection, because the window grants no page the clipboard itself. */
export function copyText(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  const before = document.activeElement;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
}
