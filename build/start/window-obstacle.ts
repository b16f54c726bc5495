type Machine = { platform: NodeJS.Platform; env: Record<string, string | undefined>; isRoot: boolean };

/** Why no desktop window can stand on this machine, in words, or null when one can. */
export function windowObstacle({ platform, env, isRoot }: Machine): string | null {
  if (platform !== 'linux') return null;
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return '没有图形桌面';
  // Chromium's sandbox does not work for root, and the window never runs without it.
  return isRoot ? '正以 root 身份运行' : null;
}
