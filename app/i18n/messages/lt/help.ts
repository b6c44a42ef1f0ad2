export const help = {
  title: 'Pagalba',
  lead: 'Kaip per 10\u00a0minučių parengti savo dalį bendroje kampanijoje ir ką daryti, jei kas nors nepavyksta.',
  adopt: {
    heading: 'Dalyvauti kampanijoje',
    lead: 'Visi tekstai jau parašyti. Jums lieka pasakyti, kur ir kada.',
    decide:
      'Atverkite kvietimą puslapyje „Šiandien“ ir paspauskite „Dalyvausime“. Jei negalite, spauskite „Šįkart nedalyvausime“; priežasties rašyti nebūtina.',
    place: 'Įrašykite vietą, dieną, laiką ir kontaktą. Jie patys atsiras visuose tekstuose.',
    texts: 'Perskaitykite tekstus. Ką pakeisite, bus pažymėta „Pakeista mūsų“, ir regionas to neperrašys.',
    approve:
      'Paspauskite „Pateikti tvirtinti“. Tas, kas tvirtina, gaus laišką ir galės patvirtinti iš telefono.',
    publish: 'Nukopijuokite kiekvieno kanalo tekstą, paskelbkite ir pažymėkite kaip paskelbtą.',
  },
  school: {
    heading: 'Mokyklos bibliotekai',
    text: 'Visa kampanija telpa vienoje kortelėje: paspauskite „Dalyvausime“, nukopijuokite įrašą, atsisiųskite A4 plakatą su mokyklos vardu. Tvirtinti nereikia. Po veiklos atsakykite į keturis trumpus klausimus.',
  },
  results: {
    heading: 'Rezultatai',
    text: 'Po kampanijos paprašysime skaičių: kiek buvo renginių, dalyvių, įrašų. Jei tikslaus skaičiaus nėra, rašykite apytikslį. Juos mato Jūsų biblioteka, o regiono koordinatorė – tik jei sutinkate; kitaip jie tik pridedami prie bendros sumos.',
  },
  trouble: {
    heading: 'Jei nepavyksta',
    password:
      'Nepavyksta prisijungti? Patikrinkite, ar el. paštas tas pats, kuriuo gavote kvietimą. Po 8 nesėkmingų bandymų palaukite 15 minučių.',
    lost: 'Nerandate teksto? Viskas saugoma rašant, o pakeitimai matomi puslapyje „Istorija“.',
    two: 'Tą patį tekstą taiso du žmonės? Parodysime abu variantus, nė vienas nedings.',
    ask: 'Kitais klausimais kreipkitės į savo regiono komunikacijos koordinatorę arba bibliotekos administratorių (-ę).',
  },
};
