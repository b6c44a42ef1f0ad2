import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ButtonLink } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { Section } from '~/ui/page';

type Line = {
  id: string;
  name: string;
  size: string;
  by: string;
  when: string;
  href: string;
  forGuests?: boolean;
};

/** Files as a short list beside what they belong to. */
export function FileList({ files }: { files: Line[] }) {
  const t = useTranslations('files');
  return (
    <ul className="names">
      {files.map((file) => (
        <li key={file.id}>
          <Link to={file.href} reloadDocument>
            {file.name}
          </Link>
          <span className="under meta">
            {file.size} · {file.by} · {file.when}
          </span>
          {file.forGuests ? (
            <Chip icon="external" line>
              {t('forGuests')}
            </Chip>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** On a meeting's page: its files and the way to one more. */
export function MeetingFiles({ files, add }: { files: Line[]; add: string | null }) {
  const t = useTranslations('files');
  return (
    <Section title={t('ofMeeting')}>
      <div className="stack-s">
        {files.length === 0 ? <p className="meta">{t('noneOfMeeting')}</p> : <FileList files={files} />}
        {add ? (
          <p className="no-print">
            <ButtonLink slim icon="plus" to={add}>
              {t('toMeeting')}
            </ButtonLink>
          </p>
        ) : null}
      </div>
    </Section>
  );
}

/** On a group's first page: what came last. */
export function LatestFiles({ files, all }: { files: Line[]; all: string }) {
  const t = useTranslations('files');
  return (
    <Section title={t('latest')} aside={<Link to={all}>{t('all')}</Link>}>
      {files.length === 0 ? <p className="meta">{t('empty')}</p> : <FileList files={files} />}
    </Section>
  );
}
