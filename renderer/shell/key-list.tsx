import { Link, useLocation } from 'react-router';
import { Dialog } from '../ui/dialog/dialog.tsx';
import { pageAt } from './places.ts';
import styles from './shell.module.css';

const keys: readonly (readonly [key: string, does: string])[] = [
  ['Ctrl+N 或 Alt+N', '收件'],
  ['Ctrl+K', '检索全部'],
  ['Ctrl+S', '保存'],
  ['Ctrl+Enter', '送审、确认；审签里签发并看下一件'],
  ['Ctrl+E', '导出'],
  ['Ctrl+P', '打印'],
  ['↑ ↓', '列表中上下移动'],
  ['空格', '列表中选中、不选'],
  ['Shift+↑ Shift+↓', '列表中连着选'],
  ['Ctrl+A', '列表中选本页的全部'],
  ['Enter', '打开列表中的一件'],
  ['Alt+↑ Alt+↓', '段落、标题上移下移；审签里 Alt+↓ 看下一件'],
  ['Tab / Shift+Tab', '标题降一级、升一级；表格里到下一格、上一格'],
  ['Ctrl+Alt+T', '插入表格'],
  ['Ctrl+Alt+方向键', '表格里加行、加列'],
  ['Ctrl+Z / Ctrl+Y', '撤销、重做'],
  ['Ctrl+F', '稿件中查找替换'],
  ['Esc', '关闭窗口'],
  ['F1 或 ?', '显示本表'],
];

/** What F1 and ? show: what this page is for, and the keys. */
export function KeyList({ open, onClose }: { open: boolean; onClose: () => void }) {
  const help = pageAt(useLocation().pathname)?.help;
  return (
    <Dialog title="帮助与快捷键" open={open} onCancel={onClose} footer={null} width={620}>
      {help ? <p>{help}</p> : null}
      <div className={styles.keyGrid}>
        {keys.map(([key, does]) => (
          <div key={key}>
            <span>{does}</span>
            <kbd>{key}</kbd>
          </div>
        ))}
      </div>
      <p className="quiet">在普通浏览器中打开时，Ctrl+N 归浏览器使用，请用 Alt+N 收件。</p>
      <p>
        <Link to="/about" onClick={onClose}>
          关于本程序和第三方软件许可
        </Link>
      </p>
    </Dialog>
  );
}
