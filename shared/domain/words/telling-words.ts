import { pairsOf, type Weights } from './match.ts';

/** Words that stand in every heading of an office and tell nothing of its matter. */
const empty = new Set(
  pairsOf(
    '关于 建议 加强 进一步 完善 推进 推动 提高 提升 工作 方面 情况 问题 有关 加大 加快 落实 相关 积极 建立 健全 机制 建设 制度 意见 我市 全市 深化 加快 补齐 短板 强化 扩大 优化 规范 创新 支持 鼓励 引导 实施 开展 保障 改善 长效 体系 全面 统筹 探索 培育 发展 构建 打造 服务 老年 老年人',
  ).list,
);

/** 1 for pairs that tell something, a tenth for the words of every heading. 助餐 → 1, 工作 → 0.1. */
export const telling: Weights = (pair) => (empty.has(pair) ? 0.1 : 1);
