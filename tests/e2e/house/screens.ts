import type { Page } from '@playwright/test';

/**
 * An address to open, or a link to follow on a page that is already known, with what is added to where it leads; `pick` is the link
 * to follow from there.
 */
type Screen = { name: string; at: string; link?: RegExp; then?: string; pick?: RegExp };
type Person = { role: string; email: string | null; screens: Screen[] };

const christmas = /24 istorijos iki Kalėdų 2026/;
const candle = /Skaitome prie žvakės 2026/;
const everyone = /Biblioteka kiekvienam 2026/;
const language = /Pasakyk tai kita kalba/;
const letter = /Laiškas knygos veikėjui 2026/;
const weeks = /Dešimt skaitymo savaičių 2026/;
const smuggler = /Knyga, kuri keliavo slapta 2027/;

const within = (at: string, link: RegExp, parts: Record<string, string>): Screen[] =>
  Object.entries(parts).map(([name, then]) => ({ name, at, link, then }));

const regional = /Regiono komunikacijos darbo grupė/;
const ofGroup = (then: string, pick: RegExp) => ({ at: '/b/pabv/groups', link: regional, then, pick });

/** Every screen of every role. Nobody changes anything here, so the libraries may be those of other journeys as well. */
export const people: Record<'outside' | 'municipal' | 'school' | 'region' | 'together', Person[]> = {
  outside: [
    {
      role: 'be prisijungimo',
      email: null,
      screens: [
        { name: 'prisijungimas', at: '/sign-in' },
        { name: 'pagalba', at: '/help' },
        { name: 'nerasta', at: '/tokio-puslapio-nera' },
      ],
    },
  ],
  municipal: [
    {
      role: 'turinio rengėja',
      email: 'simona.dobilaite@panevezys-m-vb.example',
      screens: [
        { name: 'Šiandien', at: '/b/panevezys-m-vb' },
        { name: 'progos', at: '/b/panevezys-m-vb/occasions' },
        { name: 'kampanijos', at: '/b/panevezys-m-vb/campaigns' },
        { name: 'derinimai', at: '/b/panevezys-m-vb/reviews' },
        { name: 'derinimas', at: '/b/panevezys-m-vb/reviews', link: language },
        { name: 'laiškai', at: '/b/panevezys-m-vb/outbox' },
        { name: 'laiškas', at: '/b/panevezys-m-vb/outbox', link: /20\d\d/ },
        { name: 'istorija', at: '/b/panevezys-m-vb/history' },
        ...within('/b/panevezys-m-vb/campaigns', christmas, {
          'vieta, patvirtinta': '/place',
          'tekstai, patvirtinta': '/texts',
          'tvirtinimas, patvirtinta': '/approval',
          skelbimas: '/publishing',
          medžiaga: '/materials',
          'perduotos nuorodos': '/kits',
          atnaujinimai: '/updates',
          'rezultatai dar negalimi': '/results',
        }),
        ...within('/b/panevezys-m-vb/campaigns', candle, {
          'rezultatai pateikti': '/results',
          'rezultatai taisomi': '/results?edit=1',
        }),
        ...within('/b/panevezys-m-vb/campaigns', everyone, { 'laukia tvirtinimo': '/approval' }),
      ],
    },
    {
      role: 'konkurso ir iššūkio dalyvė',
      email: 'monika.ziogelyte@utena-r-vb.example',
      screens: [
        ...within('/b/utena-r-vb/campaigns', letter, { konkursas: '/contest' }),
        ...within('/b/utena-r-vb/campaigns', weeks, { iššūkis: '/challenge' }),
      ],
    },
    {
      role: 'rengėja su spraga',
      email: 'kristina.raudonyte@panevezys-r-vb.example',
      screens: within('/b/panevezys-r-vb/campaigns', christmas, { vieta: '/place', tekstai: '/texts' }),
    },
    {
      role: 'rengėja dar neatsakė',
      email: 'zivile.umbrasiene@moletai-r-vb.example',
      screens: within('/b/moletai-r-vb/campaigns', christmas, { kvietimas: '' }),
    },
    {
      role: 'direktorė',
      email: 'rasa.vilcinskiene@panevezys-m-vb.example',
      screens: [
        { name: 'Šiandien', at: '/b/panevezys-m-vb' },
        ...within('/b/panevezys-m-vb/campaigns', everyone, { tvirtinimas: '/approval', tekstai: '/texts' }),
      ],
    },
  ],
  school: [
    {
      role: 'mokykla pakviesta',
      email: 'roma.aleknaite@m08-zibuokles.example',
      screens: [
        { name: 'Šiandien', at: '/b/m08-zibuokles' },
        { name: 'kampanijos', at: '/b/m08-zibuokles/campaigns' },
        { name: 'laiškai', at: '/b/m08-zibuokles/outbox' },
        { name: 'istorija', at: '/b/m08-zibuokles/history' },
        ...within('/b/m08-zibuokles/campaigns', christmas, { 'kvietimo kortelė': '' }),
      ],
    },
    {
      role: 'mokykla dalyvauja',
      email: 'vida.pumputiene@m03-saltinelio.example',
      screens: [
        { name: 'Šiandien', at: '/b/m03-saltinelio' },
        ...within('/b/m03-saltinelio/campaigns', christmas, {
          'dalyvio kortelė': '',
          medžiaga: '/materials',
          'perduotos nuorodos': '/kits',
        }),
      ],
    },
    {
      role: 'mokykla paskelbė',
      email: 'daiva.ramonaite@m02-pauksciu-tako.example',
      screens: within('/b/m02-pauksciu-tako/campaigns', candle, { 'klausimų kortelė': '' }),
    },
    {
      role: 'mokykla pateikė',
      email: 'rita.sakalauskaite@m04-nevezio-vingio.example',
      screens: within('/b/m04-nevezio-vingio/campaigns', candle, { padėka: '', taisymas: '?edit=1' }),
    },
  ],
  region: [
    {
      role: 'koordinatorė',
      email: 'ieva.rimgailiene@pabv.example',
      screens: [
        { name: 'Šiandien', at: '/region/panevezys' },
        { name: 'progos', at: '/region/panevezys/occasions' },
        { name: 'šablonai', at: '/region/panevezys/templates' },
        { name: 'šablonas', at: '/region/panevezys/templates', link: /24 istorijos iki Kalėdų/ },
        { name: 'kampanijos', at: '/region/panevezys/campaigns' },
        { name: 'nauja kampanija', at: '/region/panevezys/campaigns/new' },
        { name: 'bibliotekos', at: '/region/panevezys/libraries' },
        { name: 'biblioteka', at: '/region/panevezys/libraries', link: /Vyžintos/ },
        { name: 'nauja biblioteka', at: '/region/panevezys/libraries/new' },
        { name: 'bibliotekos iš lentelės', at: '/region/panevezys/libraries/import' },
        { name: 'laiškai', at: '/region/panevezys/outbox' },
        { name: 'istorija', at: '/region/panevezys/history' },
        ...within('/region/panevezys/campaigns', smuggler, {
          'rengiama kampanija': '',
          'rengiami tekstai': '/texts',
          kvietimas: '/invite',
          'kampanijos derinimas': '/review',
        }),
        ...within('/region/panevezys/campaigns', christmas, {
          'atvira kampanija': '',
          tekstai: '/texts',
          pataisos: '/corrections',
          medžiaga: '/materials',
          'nuorodos be paskyros': '/kits',
          pastabos: '/notes',
          dalyviai: '/members',
          'rezultatų dar nėra': '/results',
        }),
        ...within('/region/panevezys/campaigns', letter, {
          konkursas: '/contest',
          'konkurso vertinimas': '/contest/jury',
          'konkurso dalyviai': '/contest/entries',
        }),
        ...within('/region/panevezys/campaigns', weeks, { iššūkis: '/challenge' }),
        ...within('/region/panevezys/campaigns', candle, {
          'dalyviai po kampanijos': '/members',
          rezultatai: '/results',
          suvestinė: '/summary',
        }),
      ],
    },
    {
      role: 'koordinatorė kuria šabloną',
      email: 'ieva.rimgailiene@pabv.example',
      screens: [
        { name: 'naujas šablonas', at: '/region/panevezys/templates/new' },
        ...within('/region/panevezys/templates', language, {
          'rengiamas šablonas': '/edit',
          'šablono tekstai': '/edit/texts',
          'šablono mokyklų dalis': '/edit/school',
          'šablono darbai': '/edit/tasks',
          'šablono vaizdas': '/edit/look',
          'šablono peržiūra': '/preview',
          'šablono derinimas': '/review',
        }),
        { name: 'metai', at: '/region/panevezys/year' },
      ],
    },
    {
      role: 'analitikas',
      email: 'rimantas.jasaitis@pabv.example',
      screens: [
        { name: 'Šiandien', at: '/region/panevezys' },
        ...within('/region/panevezys/campaigns', candle, { rezultatai: '/results' }),
      ],
    },
    {
      role: 'regiono bibliotekos direktorius',
      email: 'vytenis.bagdanavicius@pabv.example',
      screens: [{ name: 'Šiandien', at: '/b/pabv' }],
    },
    {
      role: 'asociacijos narys',
      email: 'paulius.tamosaitis@avba.example',
      screens: [
        { name: 'asociacija', at: '/association/avba' },
        { name: 'asociacijos kampanija', at: '/association/avba', link: everyone },
      ],
    },
  ],
  together: [
    {
      role: 'grupės vadovė',
      email: 'ieva.rimgailiene@pabv.example',
      screens: [
        { name: 'grupės', at: '/b/pabv/groups' },
        ...within('/b/pabv/groups', regional, {
          grupė: '',
          pokalbiai: '/discussions',
          'naujas pokalbis': '/discussions/new',
          balsavimai: '/ballots',
          'nauja apklausa': '/ballots/new?kind=poll',
          'laiko paieška': '/ballots/new?kind=dates',
          failai: '/files',
          'grupės ataskaitos': '/reports',
          'nauja bendra ataskaita': '/reports/new',
          'grupės metai': '/year',
          perdavimas: '/handover',
          nariai: '/members',
          susitikimai: '/meetings',
          'naujas susitikimas': '/meetings/new',
          'reguliarus susitikimas': '/meetings/series',
          sprendimai: '/decisions',
        }),
        { ...ofGroup('/discussions', /Bendras 2027 m/), name: 'pokalbis' },
        { ...ofGroup('/ballots', /Sausio susitikimas/), name: 'balsavimas' },
        { ...ofGroup('/meetings', /2027 metų kalendorius/), name: 'susitikimas' },
      ],
    },
    {
      role: 'ataskaitų rengėja',
      email: 'ieva.rimgailiene@pabv.example',
      screens: [
        { name: 'ataskaitos', at: '/b/pabv/reports' },
        ...within('/b/pabv/reports', /Regiono komunikacija 2026/, {
          'pateikta ataskaita': '',
          'su kuo pasidalyta': '/sharing',
          dalytis: '/sharing/new',
        }),
        ...within('/b/pabv/reports', /2026 metų komunikacijos ataskaita/, {
          juodraštis: '',
          'juodraščio rengimas': '/edit',
        }),
        { name: 'pranešimai', at: '/b/pabv/bulletins' },
        { name: 'pranešimas', at: '/b/pabv/bulletins', link: /Kada susitinkame/ },
        { name: 'naujas pranešimas', at: '/b/pabv/bulletins/new' },
        { name: 'skyriai', at: '/b/pabv/bulletins/departments' },
        { name: 'prašymai', at: '/b/pabv/commitments' },
        { name: 'mano pareigos', at: '/b/pabv/my-duties' },
        { name: 'pareigų punktas', at: '/b/pabv/my-duties', link: /1\.7\. / },
        { name: 'pareigybės aprašymas', at: '/b/pabv/my-duties/load' },
        { name: 'pareigų ataskaita', at: '/b/pabv/my-duties/report' },
      ],
    },
    {
      role: 'asociacijos grupės narys',
      email: 'paulius.tamosaitis@avba.example',
      screens: [
        ...within('/association/avba/groups', /Bendrų kampanijų darbo grupė/, {
          'bendros ataskaitos': '/reports',
        }).flatMap((screen) => [screen, { ...screen, name: 'regionai greta', pick: /regionų/ }]),
      ],
    },
  ],
};

/** The addresses of a person's screens, found by the links she would follow. She is signed in already. */
export async function findScreens(page: Page, person: Person): Promise<{ name: string; address: string }[]> {
  const found: { name: string; address: string }[] = [];
  const hrefOf = (link: RegExp) =>
    page.locator('main').getByRole('link', { name: link }).first().getAttribute('href');
  for (const { name, at, link, then = '', pick } of person.screens) {
    if (!link) {
      found.push({ name: `${person.role}: ${name}`, address: at });
      continue;
    }
    if (new URL(page.url(), 'http://x').pathname !== at) await page.goto(at);
    let address = `${await hrefOf(link)}${then}`;
    if (pick) {
      await page.goto(address);
      address = `${await hrefOf(pick)}`;
    }
    found.push({ name: `${person.role}: ${name}`, address });
  }
  return found;
}
