import type { ColumnField, StatedBasis } from './fields.rules.js';

/** What a column name says: its field, and for pay the basis it names ("Hourly wage"). */
export interface HeadMeaning {
  field: ColumnField;
  basis: StatedBasis | null;
}

type Names = readonly [names: string, field: ColumnField, basis?: StatedBasis];

/** Whole names (or one side of "Employer / Employeur"); words that carry nothing are left out before comparing. */
export const wholeNames: readonly Names[] = [
  ['employer|employeur|agency|organisme|organization|organisation|workplace|company|entreprise|employer name|agency name|organism|milieu de travail|boss|employeur principal|employer agency', 'employer'],
  ['site|location|worksite|work site|work location|program site|branch|emplacement|endroit|lieu|lieu de travail|succursale|site de travail|point de service|program|programme|site location|office', 'site'],
  ['job|job title|job class|jobclass|job classification|position|position title|role|title|occupation|type of work|kind of work|job role|work performed|poste|titre|titre du poste|titre poste|emploi|fonction|metier|titre d emploi|type de travail|genre de travail|classification|categorie d emploi|type d emploi|same work', 'jobClass'],
  ['pay|pay amount|payamount|wage|wages|pay rate|rate of pay|rate|salary|compensation|amount|remuneration|paie|paye|salaire|taux|taux de paie|taux de salaire|montant|traitement|how much paid|how much get paid|combien etes paye|combien gagnez|combien payee|earnings|income|pay wage|wage pay', 'payAmount'],
  ['hourly|hourly wage|hourly rate|hourly pay|hourly salary|wage per hour|pay per hour|rate per hour|wage hour|pay hour|rate hr|wage hr|pay hr|taux horaire|salaire horaire|taux heure|salaire heure|paie horaire|salaire par heure|hourly rate of pay|hourly rate pay|remuneration horaire', 'payAmount', 'hour'],
  ['pay per shift|shift pay|rate per shift|wage per shift|paie par quart|taux par quart|salaire par quart|shift rate', 'payAmount', 'shift'],
  ['daily rate|daily wage|daily pay|pay per day|day rate|taux journalier|salaire journalier|paie par jour', 'payAmount', 'day'],
  ['weekly pay|weekly wage|weekly salary|pay per week|salaire hebdomadaire|paie hebdomadaire|paie par semaine', 'payAmount', 'week'],
  ['biweekly pay|bi weekly pay|biweekly salary|bi weekly salary|pay every two weeks|paie aux deux semaines|salaire aux deux semaines', 'payAmount', 'biweek'],
  ['monthly pay|monthly salary|monthly wage|pay per month|salaire mensuel|paie mensuelle|paie par mois', 'payAmount', 'month'],
  ['annual salary|yearly salary|annual pay|annual wage|annual income|salary per year|pay per year|yearly pay|salaire annuel|paie annuelle|salaire par annee|salaire par an|remuneration annuelle', 'payAmount', 'year'],
  ['honorarium|honoraria|honorarium amount|honoraires|montant honoraires', 'payAmount', 'honorarium'],
  ['basis|pay basis|paybasis|pay period|pay type|pay unit|wage basis|pay frequency|frequency of pay|rate basis|per|unit|paid by|paid per|base|base de paie|base salariale|base de remuneration|base du salaire|type de paie|type de remuneration|mode de remuneration|mode de paie|frequence de paie|frequence de la paie|periode de paie|unite|par|salary or hourly|hourly or salary|how often paid|how paid|wage type|salary basis|base salaire', 'payBasis'],
  ['hours|hours per week|hours week|weekly hours|hoursperweek|hours weekly|hrs per week|hrs week|hrs wk|hours wk|hours worked per week|average hours per week|usual hours per week|scheduled hours per week|heures|heures par semaine|heures semaine|heures hebdomadaires|h semaine|h sem|heures sem|nombre d heures par semaine|nombre heures par semaine|heures travaillees par semaine|how many hours per week|how many hours week|combien d heures par semaine|combien heures par semaine', 'hoursPerWeek'],
  ['shift hours|shifthours|hours per shift|hours shift|shift length|length shift|hrs per shift|hours in shift|hours per day|heures par quart|heures quart|duree du quart|duree quart|longueur du quart|heures par jour|heures du quart', 'shiftHours'],
  ['paid hours|paidhours|hours paid|heures payees|heures remunerees|paid hours per week|heures payees par semaine', 'paidHours'],
  ['unpaid hours|unpaidhours|hours unpaid|unpaid time|unpaid work|unpaid prep|unpaid preparation|heures non payees|heures non remunerees|heures impayees|temps non paye|travail non paye|temps non remunere|unpaid hours per week|heures non payees par semaine', 'unpaidHours'],
  ['in kind|inkind|in kind value|inkindvalue|value in kind|gift cards|gift card value|tokens|en nature|valeur en nature|avantages en nature|paiement en nature|cartes cadeaux|in kind pay', 'inKindValue'],
  ['start|start date|started|startedon|started on|date started|date hired|hire date|hired|date of hire|since|employed since|debut|date debut|date de debut|date d embauche|date embauche|embauche|depuis|en poste depuis|when start|when did start|when did start job|when started|quand commence', 'startedOn'],
  ['last raise|lastraise|last increase|last wage increase|date of last raise|last pay increase|last pay raise|last raise date|raise|raises|when last raise|derniere augmentation|date derniere augmentation|date de la derniere augmentation|derniere hausse|augmentation|derniere augmentation salariale|derniere augmentation de salaire', 'lastRaise'],
  ['timestamp|submitted|submitted at|submittedat|submission time|submission date|date submitted|completed|completed at|completion time|end time|response time|horodateur|horodatage|soumis|soumis le|date de soumission|date soumission|date de reponse|heure de fin|date reponse', 'submittedAt'],
  ['covered|covered by agreement|collective agreement|covered by collective agreement|union coverage|unionized|unionised|union|convention|convention collective|couvert|couverte|couvert par une convention|syndique|syndiquee|unionized position|poste syndique', 'covered'],
  ['permanent|permanent position|permanent job|permanent status|permanent temporary|permanency|poste permanent|permanence|emploi permanent|statut d emploi|employment status|status|statut|permanent or temporary|permanent ou temporaire|permanent contract|contract type|type de contrat', 'permanent'],
  ['gender|gender identity|sex|genre|identite de genre|sexe', 'gender'],
  ['age|age group|age range|age band|groupe d age|tranche d age|tranche age|groupe age|categorie d age', 'age'],
  ['comment|comments|notes|note|other comments|additional comments|remarks|anything else|anything else to add|other|autre|autres|commentaire|commentaires|remarque|remarques|autres commentaires|autre chose|feedback|anything else want to tell us|autre chose a ajouter', 'comments'],
  ['respondent|respondent id|participant|participant id|worker|worker id|worker code|member|member number|name|full name|chosen name|code|id|email|e mail|email address|e mail address|username|user name|initials|repondant|repondante|repondant e|participante|nom|nom complet|prenom|courriel|adresse courriel|adresse e mail|adresse email|nom d utilisateur|identifiant|numero|numero de membre|initiales|travailleur|travailleuse|phone|telephone', 'respondent'],
  ['dental|dental plan|dental coverage|dental care|dental benefits|dentaire|soins dentaires|assurance dentaire|regime dentaire|dentist', 'benefits.dental'],
  ['drug plan|drugplan|drugs|drug coverage|prescription|prescriptions|prescription drugs|prescription coverage|medication|medications|assurance medicaments|medicaments|regime medicaments', 'benefits.drugPlan'],
  ['extended health|extendedhealth|health benefits|extended health benefits|extended health care|health plan|health insurance|assurance maladie|assurance sante|assurance maladie complementaire|soins de sante complementaires|sante complementaire', 'benefits.extendedHealth'],
  ['sick days|sickdays|paid sick days|sick leave|paid sick leave|sick time|conges de maladie|conge de maladie|conges de maladie payes|conge maladie|jours de maladie|jours de maladie payes|conges maladie|journees de maladie', 'benefits.sickDays'],
  ['vacation|vacations|paid vacation|vacation days|vacation pay|vacances|vacances payees|conges annuels|conges payes', 'benefits.vacation'],
  ['holidays|paid holidays|stat holidays|statutory holidays|public holidays|stat pay|jours feries|jours feries payes|conges feries|feries', 'benefits.holidays'],
  ['pension|pension plan|retirement|rrsp|retirement plan|retraite|regime de retraite|reer|fonds de pension', 'benefits.pension'],
  ['counselling|counseling|eap|employee assistance|therapy|therapist|mental health|mental health support|soutien psychologique|counselling psychologique|pae|programme d aide aux employes|therapie|sante mentale|aide psychologique', 'benefits.counselling'],
  ['bereavement|bereavement leave|grief leave|deuil|conge de deuil|conges de deuil', 'benefits.bereavement'],
  ['hazard|hazard pay|hazardpay|danger pay|prime de risque|prime de danger|prime risque', 'benefits.hazardPay'],
  ['shift premium|shiftpremium|on call|on call pay|on call premium|evening premium|night premium|shift or on call premium|prime de quart|prime de garde|prime de soir|prime de nuit|prime de disponibilite|garde', 'benefits.shiftPremium'],
  ['phone and transit|phonetransit|phone transit|transit|cell phone|phone plan|phone or transit|transit pass|telephone et transport|transport|telephone transport|cellulaire|titre de transport|laissez passer', 'benefits.phoneTransit'],
  ['paid training|paidtraining|training|supervision|paid training and supervision|paid supervision|training supervision|formation|formation payee|formation et supervision payees|formation supervision|formation remuneree', 'benefits.paidTraining'],
]; // prettier-ignore

/** Phrases strong enough to decide a long question that contains them. */
export const tellingPhrases: readonly Names[] = [
  ['hourly wage|hourly rate|hourly pay|salaire horaire|taux horaire|paid per hour|paid an hour|make an hour|earn an hour|payee de l heure|paye de l heure|par heure gagnez', 'payAmount', 'hour'],
  ['annual salary|yearly salary|salaire annuel', 'payAmount', 'year'],
  ['monthly salary|monthly pay|salaire mensuel', 'payAmount', 'month'],
  ['paid per shift|pay per shift|payee par quart|paye par quart', 'payAmount', 'shift'],
  ['rate of pay|much are you paid|much do you get paid|much do you make|much do you earn|much is paid|much does it pay|combien etes vous paye|combien etes vous payee|combien gagnez vous|combien recevez vous|montant de la paie', 'payAmount'],
  ['pay basis|paid by the hour|hourly or salary|basis of pay|base de paie|how often are you paid|how are you paid|paid hourly|comment etes vous paye|comment etes vous payee|base de remuneration|frequence de paie', 'payBasis'],
  ['hours per week|hours a week|hours each week|hours in a week|hours do you work|weekly hours|heures par semaine|heures travaillez vous|heures hebdomadaires', 'hoursPerWeek'],
  ['hours per shift|hours is your shift|hours is a shift|hours in a shift|hours are your shifts|long is your shift|long is a shift|long are your shifts|length of your shift|heures par quart|duree de votre quart|heures dure votre quart|dure votre quart', 'shiftHours'],
  ['hours are paid|paid hours|hours are you paid for|heures payees|heures sont payees|heures remunerees', 'paidHours'],
  ['unpaid hours|hours are unpaid|hours of unpaid|unpaid work|unpaid time|unpaid preparation|hours are not paid|not paid for|heures non payees|heures non remunerees|travail non paye|temps non paye|heures ne sont pas payees', 'unpaidHours'],
  ['in kind|gift cards|gift card|en nature|cartes cadeaux', 'inKindValue'],
  ['when did you start|date did you start|start working|started working|date of hire|hired on|quand avez vous commence|date d embauche|date de debut|en poste depuis', 'startedOn'],
  ['last raise|last pay raise|last pay increase|last wage increase|last increase|last get a raise|last got a raise|last receive a raise|last have a raise|derniere augmentation|derniere hausse', 'lastRaise'],
  ['collective agreement|union agreement|union contract|convention collective|covered by a union|couvert par un syndicat|couverte par un syndicat|couvert par une convention|poste syndique|job unionized|position unionized', 'covered'],
  ['permanent|permanente', 'permanent'],
  ['gender|genre', 'gender'],
  ['how old|quel age|your age|votre age|age group|groupe d age|tranche d age|age range', 'age'],
  ['anything else|other comments|additional comments|autres commentaires|autre chose|commentaires', 'comments'],
  ['which agency|what agency|which employer|who is your employer|which organization|which organisation|who employs you|where do you work|who do you work for|name of your employer|name of your agency|name of your workplace|quel organisme|quel employeur|qui est votre employeur|ou travaillez vous|pour qui travaillez vous|nom de votre employeur|nom de votre organisme', 'employer'],
  ['which site|what site|which location|what location|at what site|quel site|quel emplacement|quel lieu', 'site'],
  ['job title|what is your job|what work do you do|kind of work|type of work|titre de poste|titre du poste|quel travail faites vous|titre d emploi', 'jobClass'],
  ['email address|e mail address|your email|your name|member number|adresse courriel|adresse e mail|votre nom|votre courriel|numero de membre', 'respondent'],
  ['dental|dentaire|dentaires', 'benefits.dental'],
  ['drug plan|drug coverage|prescription drugs|prescription drug|assurance medicaments|medicaments', 'benefits.drugPlan'],
  ['extended health|health benefits|health insurance|assurance maladie|assurance sante|sante complementaire', 'benefits.extendedHealth'],
  ['sick days|sick leave|sick time|conges de maladie|conge de maladie|jours de maladie', 'benefits.sickDays'],
  ['paid vacation|vacation days|vacation pay|vacances|vacation time|vacation', 'benefits.vacation'],
  ['paid holidays|stat holidays|statutory holidays|public holidays|jours feries|conges feries', 'benefits.holidays'],
  ['pension|retirement plan|retirement savings|regime de retraite', 'benefits.pension'],
  ['counselling|counseling|mental health support|therapy|soutien psychologique|aide psychologique', 'benefits.counselling'],
  ['bereavement|deuil', 'benefits.bereavement'],
  ['hazard pay|danger pay|prime de risque|prime de danger', 'benefits.hazardPay'],
  ['shift premium|shift premiums|on call premium|on call pay|prime de quart|prime de garde', 'benefits.shiftPremium'],
  ['phone and transit|transit pass|phone plan|cell phone|titre de transport|telephone et transport', 'benefits.phoneTransit'],
  ['paid training|training and supervision|formation payee|formation remuneree|formation et supervision|paid supervision', 'benefits.paidTraining'],
]; // prettier-ignore

/** Words that carry nothing in a column name. */
export const emptyWords: ReadonlySet<string> = new Set(
  (
    'what which who whom is are was your the a an of do does did you we i my in on for at to please enter indicate ' +
    'current currently main usual usually primary optional required if any have get receive s cad canadian dollars ' +
    'dollar ca quel quelle quels quelles qui est sont votre vos le la les l un une des de du d en pour vous avez ou ' +
    'chez veuillez indiquer actuel actuelle actuellement principal principale facultatif obligatoire ma mon ' +
    'dans cette ce cet this these name nom before tax taxes gross brut'
  ).split(' '),
);
