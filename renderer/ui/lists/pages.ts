import type { PaginationProps } from 'antd';

type Pages = { page: number; pageSize: number };

/** The pages below a list that is fetched page by page; none when one page is enough. */
export function listPages(
  { page, pageSize }: Pages,
  total: number | undefined,
  onPage: (page: number) => void,
): PaginationProps {
  return {
    current: page,
    pageSize,
    total: total ?? 0,
    hideOnSinglePage: true,
    showSizeChanger: false,
    onChange: onPage,
  };
}

/** The pages below a list that is there as a whole. */
export function ownPages(pageSize: number): PaginationProps {
  return { pageSize, hideOnSinglePage: true, showSizeChanger: false };
}
