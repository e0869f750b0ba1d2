import { fold } from '../../domain/text.js';
import type { Gender } from '../pool/read-gender.js';

/**
 * Given names that readers take for a woman's or for a man's. Names that many of both have, such as
 * Robin, are left out. Nothing is ever stated or judged by them: they only tell which choices a reader
 * would rule out at once.
 */
const NAMES: Readonly<Record<Gender, string>> = {
  FEMALE: `abigail ada adele adriana adrianne agatha agnes aimee alanna aleksandra alexandra alexia
    alfre alice alicia alina alison allison alyssa amanda amber amelia amy ana anastasia angela
    angelica angelika angelina anita anjelica ann anna anne annette annie antoinette antonia
    anya april ariana astrid audrey aurora ava barbara beatrice belinda bella bernadette bernice
    beth betty bianca birgit blanche bonnie brenda bridget bridgit brigitte brittany camila
    camilla candice carla carmen carole carolina caroline carolyn carrie catalina catherine
    cecilia celeste charlene charlotte chelsea cheryl chloe christina christine cindy claire
    clara claudia clementina clementine colleen constance corinne cornelia cynthia daisy danai
    daniela daphne dawn debbie deborah debra delia denise diana diane dolores donna dora doreen
    doris dorothy edith eileen elaine eleanor elena elisa elizabeth ella ellen elsa emilia emily
    emma erendira erica erika essie estelle esther eugenia eva eve evelyn faith farrah fatima
    felicity fiona flora florence frances francesca freema frida gabriella gabrielle gemma
    genevieve georgia geraldine gianna gillian gina ginger giulia glenda gloria grace greta
    gretchen gretel gwen gwendolyn halle hannah heather hedy heidi helen helena helga hiam hilda
    holly hope ida ilona ingrid irene irina iris irma iryna isabel isabella isabelle ivana ivy
    jacqueline jada jana jane janet janice jasmine jeanette jenna jennifer jessica jill joan
    joanna jocelyn jodie josefina josephine joyce judith judy julia juliana julianna julie
    juliet june karen karin kate kath katharine katherine kathleen kathryn kathy katia katie
    katrina kayla keira kimiko kirsten kirsty krista kristen kristin kristina lana lara lashana
    laura lauren lea leah leila lena lenka lenore leona leonora leticia lilian lillian lilly
    lily lina linda lisa liv lola lori lorraine louise lucia lucille lucy ludmila luisa luna
    lupita lycia lydia mabel mackenzie madeleine madison magdalena maggie marcia maren margaret
    margarita margot maria marianne maribel marie marina marisa marjorie marlene marta martha
    martina mary mathilde matilda maude maxine maya megan melanie melina melinda melissa
    mercedes meredith meryl mia michelle mildred milena miranda miriam molly monica nadia nadine
    nancy naomi naomie natalia natalie natasha nicole nikolett nina noemi nona nora norma
    octavia olga olivia ophelia pamela patricia paula paulina pauline peggy penelope petra
    phoebe phyllis polly priscilla priyanka rachael rachel ramona raquel rebecca regina renata
    renee rhona rhonda rila rina rita roberta rosa rosalind rosanna rosario rose rosemary rosie
    roxana roxanne ruby ruth ruthie sabrina sadie sallie sally samantha sandra sandrine sara
    sarah saskia selma serena sharon sheila shelley shirin shirley sigourney silvana silvia
    simone sofia sonia sonja sonya sophia sophie stacey stella stephanie susan susanna susanne
    suzanne sylvia tabitha tamara tanya tara tatiana teresa tessa thelma tharini theodora theresa thora
    tiffany tilda tina toni tori tovah tricia trish trudy uma una ursula valentina valeria
    valerie vanessa vera veronica victoria vilma violet virginia vivica vivien wanda wendy
    winifred winona xenia yasmin yolanda yuliya yvette yvonne zainab zara zita zoe zoey`,
  MALE: `aaron abraham adam adrian ahmed akihiro akira al alan albert alberto aldo alec alejandro
    aleksandar alessandro alexander alexei alfie alfred alfredo allan allen alvin amaury anatoly
    anders andre andreas andrej andrew andy anthony anton antonio archibald armand arnold art
    arthur arturo august austin axel barry bart bela ben benedict benicio benjamin benny bernard
    bernhard bill billy bjorn bob boban bobby bogdan bokeem boris brad bradley branko brendan
    brett brian brion bruce bruno bryan bryce byron caesar caleb callan carl carlos carmine cary
    cedric chad chadwick chandler charles charlie chester chris christian christoph christopher
    chuck clancy clarence clark claude clayton clement cliff clifford clint clive colin collin
    colm conor conrad constantin cornelius craig cuba curtis cyril cyrus daiki damian damon dan
    daniel danny darren dave david dean dennis denzel denzil derek dermot desmond dexter dick
    diego dieter dimitri dirk dolph domhnall dominic don donald donnie doug douglas dragan duane
    duncan dustin dwayne dwight ed eddie edgar edmond eduardo edward edwin egon elias elijah
    elliot elmer emil emilio emmanuel emmet enrique enzo eric erik ernest ernst erwin esteban
    ethan eugene evan fabio faisal felix ferdinand ferenc fernando florian francis francisco
    franco frank franklin franz fred frederick friedrich fritz gabriel gael garrett gary gaspard
    gaston gavin geoffrey george gerald gerard gerardo gerhard giancarlo gianni gilbert gino
    giovanni glenn goran gordon graham greg gregory guillermo gunther gus hank hans harland
    harold harrison harry harvey hassan hayden heath hector heinrich helge helmut henry herbert
    herman herve hideo hiroki hiroyuki holger homer horace howard hubert hugh hugo humphrey
    hussein ian ibrahim idris idrissa ignacio igor ilya isaac isaiah ismael istvan ivan jacek
    jack jackson jacob jacques jaeden jai jake jamal james jared jarvis jason javier javon jay
    jeff jeffrey jens jeremiah jeremy jermaine jerome jerry jesse jim jimmy jiro joachim joaquin
    joe joel joey johan johann john johnny jon jonathan jorg jorge jose josef joseph josh joshua
    juan jude julian julius jurgen justin kamel kareem karl kazuo keanu keegan keenan keith ken
    kenji kenneth kenny kent kevin khalid khary kiefer kip kirk klaus kofi koji kristoffer kurt
    kyle lakeith lambert lance larry laszlo laurence lawrence leland len lennie lenny leo leon
    leonard leonardo leopold leroy levi lewis liam lionel lorcan lorenzo lorne louis luca lucas
    lucian ludwig luis luke luther mads magnus mahiro malcolm malik manuel marc marcel marco
    marcus marek mario mark marko marshall martin marvin masato mateo mathew mathieu matt matteo
    matthew matthias maurice mauricio max maximilian maxwell mekhi mel michael mickey miguel
    mike mikhail milan miles milo milos mitchell mohamed morris moses muhammad murray nathan
    nathaniel ned neil nestor neville nicholas nick nicolas nicolaus niels nigel nikolai nikolaj
    noah norman norris olaf oliver olivier omar omarion omer orlando oscar oskar otto owen pablo
    pascal patrick paul pavel pedro pete peter phil philip phillip pierce pierre piotr quentin
    rade radivoje rafael raicho raj ralph rami ramon randall randolph raoul rashid raul ravi ray
    raymond rege reginald regis remy renato rene rex rhys ricardo riccardo richard rick ricky
    rico robbie robert roberto rocco rod rodrigo roger roland rolf romain roman ron ronald ronny
    rory ross roy ruben rudolf rufus rupert russell rutger rutherford ryan said salvador
    salvatore samuel sandor sanjay santiago santino santos saul scott sean sebastian sebastien
    serge sergei sergio seth shamier shane shaun shawn sidney siegfried silvio simon spencer
    stanley stefan stellan stephen steve steven stewart stuart sven sylvester tadashi tadeusz
    tait takeshi tariq ted terence terrence theo theodore thierry thomas tim timothy tobias
    tobin toby todd tom tomas tommy tony toshiro travis trent trevon trevor tristan troy tyler
    ulrich vaclav valentin vasily vernon victor viggo viktor vin vince vincent vinnie virgil
    vito vladimir vladislav wallace walt walter warren warwick wayne wendell wentworth werner
    wes wesley wilbur wilhelm willem william winston wolfgang woody xander yahya yayan yorgo
    yoshinori yuri yusuf yves zach zachary zbigniew zeljko zoltan`,
};

const genders: ReadonlyMap<string, Gender> = new Map(
  (['FEMALE', 'MALE'] as const).flatMap((gender) =>
    NAMES[gender].split(/\s+/).map((name) => [name, gender] as const),
  ),
);

/** The gender that a reader takes a name for by its given name, perhaps after a title: "Dr. Ana Stelline". */
export function genderOfName(name: string): Gender | undefined {
  const words = fold(name).match(/[\p{L}]+/gu) ?? [];
  const given = words.length > 1 ? words.slice(0, -1) : words;
  return given.map((word) => genders.get(word)).find((gender) => gender !== undefined);
}
