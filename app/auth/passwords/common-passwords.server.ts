/**
 * What people choose most, in the world and in Lithuania: lower case, without Lithuanian marks, without the numbers and signs around.
 * A longer password that is one of these with numbers behind it is guessed as quickly.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `
aaaaaa abcabc abcd abcde abcdef abcdefg abcdefgh abcxyz abecele abracadabra access accessgranted aciu admin adminas administrator
administratore administratorius administrators adminpassword adomas agne aiste akmene akmuo aldona alexander alexandr alexandra algirdas
algis alus alytus alyva amanda america american amzinameile anastasia andrea andrew andrius android angel angels antanas anthony antradienis
antras anyksciai anything apple apples april arbata arklys arsenal arturas arunas arvydas asdasd asdf asdfasdf asdfgh asdfghjkl ashley
asmyliutave asshole asta astavemyliu astavemyliulabai ateitis atidaryk atostogos atrakink atsimenu atsimink atsiprasau audi audrius audrone
august auksas auksinis aukstaitija aurimas ausra austeja australia automobilis autumn avengers aviete avietes avis azerty azertyuiop azuolas
baby babyboy babygirl babylove backup badboy badgirl balandis balta baltija baltijosjura banana bandau bandomasis bandymas barbie barcelona
bart baseball basketball batman bear beautiful beauty believe benas bendrasslaptazodis berlin berniukas berzas betkas betkoks bezdzione
biblioteka bibliotekai bibliotekininkas bibliotekininke bibliotekininkes bibliotekoje bibliotekos bigboy bijunas billionaire birstonas
birthday birute birzai birzelis bitch bite bitute biuras black blessed blessing bloga blogas blue bmw book books bookshelf bookworm boruze
braske braskes brazil brolis broliukas bubble bubbles bullshit bulve bulves bulviniaiblynai bunny business butas butterfly callofduty camaro
canada candy captainamerica cat cats cempionas cepelinai cepelinas champion champions change changeit changeme changemenow charles charlie
cheese chelsea cherry chewbacca chocolate christ christian christine christmas christopher cinderella cinnamon coffee college company
computer confidential cookie cookies correcthorsebatterystaple corvette counterstrike crazy crazygirl cricket crystal cupcake cute daina
dainos daisy daiva dalia dance dancer dancing dangus daniel danute darbai darbas darbovieta darius darthvader darzelis database debilas
december default deimantas deimante deividas delfinas dell demo demon demonstracija desktop devil diamond diena direktore direktorius dmitry
dog doggy dogs dolphin domas dominykas donald donaldduck dontknow dota dragon drakonas draugai draugas drauge drugelis druskininkai du dukra
dukrele dukryte duona durnas durnius durys dviratis dziaugsmas dzukija eagle easter edgaras edita education edvinas egidijus egle eglute
eimantas ekaterina elektrenai elena elizabeth elpastas elsa emerald emilija eminem england erikas ernestas estonia europe evaldas evelina
evening everything ezeras eziukas ezys facebook faina fainas faith falcon february ferrari firsttime flower flowers football forever
foreverlove foreveryoung forgot forgotten fortnite france freedom friday frodo frozen fuckme fuckoff fuckthis fuckyou futbolas gabija
gabriele galia gamer games gaming gandalf gandras garfield gargzdai garliava gediminas geguze gele geles geltona gelyte genesis genovaite
george geras gerasslaptazodis geriausiadrauge germany ghost giedrius gimnazija gimtadienis ginger gintaras gintare gitara gmail god goda
godisgood godislove gold golden golf golfer goodboy goodgirl goodmorning goodnight goofy google grace grazina grazuole grazuolis green greta
grigiskes gruodis gryffindor guest guitar gymnast gyvenimas gyvenimasgrazus halloween halo hannah happiness happy happybirthday happyday
harley harrypotter hawk heaven hell hello hellohello hellokitty helloworld hermione hi hiphop hobbit hockey hogwarts holiday holidays homer
honda honey hope hopeful horse hotgirl hotmail hottie hulk idiot idontknow ieikit ieiti ieva iforgot ignalina ignas ilovebooks iloveu ilovey
iloveyou iloveyoubaby iloveyouforever iloveyousomuch indre inga instagram internet internetas iphone irena irina ironman istorija jaguar
jamesbond janina january jasmine jazminas jega jennifer jessica jesus jesuschrist joker jokubas jolanta jonas jonava jonines joniskis
jonukas jordan joseph joshua july june juoda juodkrante juozas jura jurate jurbarkas jurga jurgis jurgita justas justice justina juventus
kabinetas kaciukas kaimynas kaisiadorys kajus kaledos kalvarija kamile karolina karolis karve kas kastai kate katinas katinelis katyte
kaunas kaunokaunas kaunozalgiris kava kavos kavute kazkas kazluruda kazys kedainiai kelione kelme kestutis keturi ketvirtadienis kibinai
kibinas kieta kietas killer king kiskis kitten kitty klaipeda knight knyga knygos knygulentyna knygumyletoja knygute knyguziurke knygynas
kodas kompas kompiuteris komunikacija koordinatore kotryna kovas kregzde krepsininkas krepsinis krepsys kretinga kriause kriksto kristina
kugelis kultura kupiskis kvailys labadiena labanakt labas labaslabas labasrytas labasvakaras labukas labutis laikinas laikinasslaptazodis
laima laime laiminga laimingas laimingi laisve lamborghini langas lape lapkritis laptop latvia laura lazdijai leagueoflegends ledai leidykla
lelija lenovo lentvaris letmein letmeinnow letmeinplease liberty librarian librarians librarianship libraries library liepa lietus lietuva
lietuvamano lietuvatevynemusu lietuve lietuviai lietuvis lietuviskai lietuviskas lietuvos lietuvosrespublika lietuvosrytas lily lina linas
linute linux lion liutas liverpool login logmein lolita london lordoftherings lorem loremipsum loremipsumdolor loreta loser love lovebooks
lovelove lovely loveme lover lovers loveyou lucky luckyone lukas madrid magic magical maksim mama mamule mamyte manager manchester
manchesterunited manobiblioteka manonamai manoseima manoslaptazodis mantas march maria marija marijampole marina mario marius martin martina
maryte masina master mastermind masterpassword masters matas matrix matthew may maytheforcebewithyou mazeikiai medus meile melyna melyne
menulis mercedes mergaite merlin meska meskiukas metai metal metallica mexico michael michelle mickey mickeymouse microsoft milan milda
million millionaire millions mindaugas minecraft minnie miskas mociute mokiniai mokinys mokykla mokyklos mokyklosbiblioteka mokytoja
mokytojas moletai monday money monika monkey morning moscow music musical mustang musu musubiblioteka muzika mykolas mylimas mylimiausia
mylimoji myliu myliutave mylove mylovely mylutave mypassword mysecret mysecretpassword mysql naktis namai namas namuciai natalie natasha
naudotojas naujas naujasslaptazodis naujieji naujiejimetai neatsimenu nemunas nepasakysiu neringa neris nesakysiu network nevermind
newpassword newuser newyear nezinau nicole nida niekas nieko nijole nikita ninja nintendo nirvana nojus nokia nopassword nopasswords nothing
november obuoliai obuolys october office oksana oldpassword olga ona onceuponatime onetwothree onetwothreefour onute opensesame
opensourcesoftware openup openyoureyes operator oracle orange oranzine outlook ozka pagegiai pakeisk pakeiskmane pakeistislaptazodi
pakruojis palanga pamirsau panevezys panther paprastas paprastasslaptazodis paris parodomasis parodomoji pasaulis paskyra pass passcode
passphrase passw passwd password passwordpassword passwords passwort pastas pasvalys patrick paukstelis paukstis paulius pavaduotoja
pavasaris pavyzdys peace peaceful peaches pearl pegasus peleda penki penktadienis pepper pergale petras phoenix piano pienas piene pikachu
pilka pirmadienis pirmas pirmoji player players playstation pleasechange pleasechangeme plunge poetas poezija pokemon poland pony porsche
postgres povilas power powerful praeitis pranas prasau pretty prienai prince princess prisijungimas prisijungti prisijunk private
progimnazija public pumpkin puppy purple pusis pyragas qazwsx qazwsxedc qazxsw qqqqqq queen qweasd qweasdzxc qweqwe qwerty qwertyui
qwertyuiop qwertz qwertzuiop rabbit radviliskis raides rainbow raktai raktas rambo ramune ramybe rapper rasa raseiniai rasytoja rasytojas
raudona readbooks reader readers reading realmadrid red regina remember rememberme ricardas richard rietavas riga rimas robert robertas
roblox rocknroll rockstar rocky rokas rokiskis rolandas romas root rootpassword rose roses roze rozes rozine ruby ruda ruduo rugby rugiagele
rugpjutis rugsejis runner running rupuze russia ruta rytas sabonis sakiai sakotis salcininkai saldainiai saldainis saltibarsciai samantha
samsung samurai sandra sapphire satan saturday saule saulegraza saulelydis saulius saulute saunuole saunuolis sausis savaitgalis savivaldybe
school schools scorpion secret secretpassword secrets seima seimos sekmadienis sekme seneliai senelis seniunija september sergey server
sesame sese sestadienis sesuo sesute seven sexy shadow shadows shark sherlock shit shrek siauliai sidabras sigita silale silute silver simas
simona simonas simpsons singer sirdele sirdis skaiciai skaitau skaitykla skaitymai skaitymas skaitytoja skaitytojai skaitytojas skateboard
skater sklaida sklaidasklaida skuodas skyrim skywalker slapta slaptas slaptaskodas slaptazodis slaptazodisslaptazodis slaptazodziai slipknot
slyva smelis smile smiley smiling snake sniegas snoopy snowboard soccer sokeja sokis sokoladas something song songs sonic spain spalis
spausdintuvas spider spiderman spring starcraft starter startfinish startrek starwars stase stasys stiprus stiprusslaptazodis strawberry
strength strong stronger student students stupid subaru success successful sudas sugar sugimimodiena sugimtadieniu summer sunday sunelis
sunflower suniukas sunshine sunus suo super superadmin supercalifragilistic supercalifragilisticexpialidocious superinis superman superuser
surfer suris suvalkija svajone svajones svecias sveika sveikas sveiki sveikinimai sveikinu svencionys svente svetlana sviestas sweet
sweetheart sweetie sweety swimming sysadmin system taika tallinn tatiana taurage tavemyliu teacher teachers telefonas televizorius telsiai
temp temporary tennis terminator test testas tester testing testuoju testuser tetis tevas tevelis tevyne tevynemusu thequickbrownfox
thisismypassword thomas thursday tiger tigras tikejimas tiktok tinkerbell titas tobeornottobe together tomas topsecret tortas toshiba toyota
trakai treciadienis trinity truelove trustme trustno trustnoone trys tuesday tulip tulpe turtle twitter ubuntu ugne ugnis ukmerge unicorn
unitedkingdom university upe user username utena uzgavenes vacation vaida vaikai vaikaiciai vaikas vaikuciai vaiva vaivorykste vakaras
valdas valentine vampire vanduo vanilla varena vartotojas vasara vasaris vejas velnias velykos victoria victory vida vidas vienadu vienas
vienasdutrys viendu viensdutrys viesojibiblioteka viktoras viktorija vilkas vilkaviskis vilma vilniaus vilnius viltis violet violetine
virginija visaginas viskas viskogero viso vladimir voldemort volkswagen volleyball vyras vysnia vytas vytautas vytis warcraft warrior
warriors warsaw wasd webadmin webmaster wednesday weekend welcome welcomeback welcomehere welcomehome whale whatever white william windows
winner winners winter wizard wolf wolverine wonderwoman wordpress worldofwarcraft wwwwww xbox xxxxxx xyz yahoo yamaha yellow yoda
yourpassword youtube zaidimai zaidimas zalgiris zalgiriskaunas zalia zaqwsx zaqxsw zarasai zelda zemaitija zeme zibute ziema zina zirgas
zita zmona zombie zuikis zuikutis zvaigzde zvaigzdute zxcv zxcvbn zxcvbnm zydre zzzzzz
`
    .trim()
    .split(/\s+/),
);
