import { Link } from 'react-router';
import { lastSearch } from './last-search.ts';

/** Back to the hits as they were; the window has no button of its own for that. */
export function BackToSearch() {
  return <Link to={lastSearch()}>返回检索结果</Link>;
}
