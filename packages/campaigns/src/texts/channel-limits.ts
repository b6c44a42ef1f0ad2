import type { ChannelKey } from '../templates/document';

/** Characters of the filled text: past `soft` people stop reading, past `hard` the channel itself refuses or cuts. */
export const channelLimits: Record<ChannelKey, { soft: number; hard: number }> = {
  facebook: { soft: 480, hard: 5000 },
  instagram: { soft: 300, hard: 2200 },
  website: { soft: 3000, hard: 6000 },
  email: { soft: 1500, hard: 6000 },
  press: { soft: 2500, hard: 6000 },
  poster: { soft: 200, hard: 400 },
};

export type LengthVerdict = { length: number; soft: number; hard: number; over: 'none' | 'soft' | 'hard' };

/** Counts what people see as letters: an emoji is one. */
export function lengthVerdict(channel: ChannelKey, plain: string): LengthVerdict {
  const { soft, hard } = channelLimits[channel];
  const length = [...plain].length;
  return { length, soft, hard, over: length > hard ? 'hard' : length > soft ? 'soft' : 'none' };
}
