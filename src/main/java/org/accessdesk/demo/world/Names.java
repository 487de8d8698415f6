package org.accessdesk.demo.world;

import java.util.List;

/** Names of nobody: the first ones stand in every picture, the others are drawn from the lists. */
final class Names {
    static final List<String> FIRST_USERS = List.of("Emily Emilyson", "James Jameson", "Lisa Liu",
            "María-José Carreño", "Özgür Şahin", "Rebecca Roberts", "Ron Ronald", "Sarah Sanderson", "Hanako Tanaka",
            "Tom Thompson", "Zoë van der Berg", "Łukasz Wójcik", "Aoife Ní Bhriain");

    static final List<String> FIRST_NAMES = List.of("Anna", "Björn", "Chiara", "Dmitri", "Eszter", "Fatima", "Giulia",
            "Håkon", "Ingrid", "João", "Katarína", "Léa", "Māris", "Noémie", "Ólafur", "Priya", "Quentin", "Renée",
            "Søren", "Thảo", "Uğur", "Věra", "Wiktor", "Xavier", "Yuki", "Žofia", "Αθηνά", "Γιώργος", "Олена",
            "Михаил", "Amara", "Kwame", "Chidi", "Nkechi", "Sanjay", "Mei", "Jun", "Min-jun", "Aroha", "Tane");

    static final List<String> LAST_NAMES = List.of("Andersson", "Bălan", "Čapek", "Đorđević", "Eklöf", "Fernández",
            "García", "Hernádi", "Ionescu", "Jørgensen", "Kovačić", "Lindström", "Müller", "Nowak", "O’Brien",
            "Petrović", "Quispe", "Rodríguez", "Schäfer", "Tóth", "Ünal", "Vondráček", "Weiß", "Yıldız", "Zając",
            "Παπαδόπουλος", "Шевченко", "Иванов", "Okafor", "Mensah", "Sharma", "Patel", "Nguyễn", "Kim", "Chen",
            "Sato", "Ngata", "Parata", "D’Angelo", "St. John");

    static final List<String> GROUPS = List.of("Finance", "German sub", "Japan sales", "Reviewers", "UK sub",
            "Contractors", "Cloud operations", "Procurement", "Licence managers", "Auditors", "Nordic sub",
            "Iberia sales", "Help desk", "Renewals", "Service desk night shift", "Security", "Marketing", "Research",
            "Data centre", "Integration", "Partners", "Interns", "Board");

    static final List<String> BUYERS = List.of("Stark Industries GmbH", "Stark Industries PLC",
            "Stark Industries K.K.", "Stark Nordic AB", "Stark Ibérica S.L.", "Stark France SAS", "Stark Italia S.r.l.",
            "Stark Polska sp. z o.o.", "Stark Türkiye A.Ş.", "Stark Canada Inc.", "Stark Australia Pty Ltd",
            "Stark India Pvt Ltd");

    private Names() {}
}
