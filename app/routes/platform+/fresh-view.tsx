import { useTranslations } from 'use-intl';
import { ButtonLink } from '~/ui/button';
import { CommandLine } from './command-line';

/** The first page of an installation in which there is nobody yet. */
export function FreshInstallation() {
  const t = useTranslations('platform.fresh');
  const entering = useTranslations('platform.entering');
  return (
    <div className="door">
      <div className="stack">
        <h1>{t('title')}</h1>
        <p className="lead">{t('text')}</p>
        <p>{t('afterwards')}</p>
      </div>
      <div className="sheet stack">
        <CommandLine />
        <p className="meta">{t('hasLink')}</p>
        <ButtonLink wide to="/sign-in">
          {entering('signIn')}
        </ButtonLink>
      </div>
    </div>
  );
}
