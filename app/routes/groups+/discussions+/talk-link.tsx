import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';

type Props = {
  /** Where the thing is talked about, or where a thread of it begins; null where there is neither. */
  talk: { to: string; posts: number } | null;
  title: string;
};

/** On the page of a thing: its thread, or the link that begins one. */
export function TalkLink({ talk, title }: Props) {
  const t = useTranslations('discussions.about');
  if (!talk) return null;
  const { to, posts } = talk;
  return (
    <p className="talk no-print">
      <Link to={to} aria-label={posts > 0 ? t('threadOf', { n: posts, title }) : t('beginOf', { title })}>
        {posts > 0 ? t('thread', { n: posts }) : t('begin')}
      </Link>
    </p>
  );
}
