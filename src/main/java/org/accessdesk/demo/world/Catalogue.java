package org.accessdesk.demo.world;

import java.util.List;
import java.util.Set;

/** The modules of the embedded marketplace: the ids that are publicly known, names of our own where none are. */
final class Catalogue {
    private static final Set<String> ALL = Set.of("Client", "Vendor", "Operations");
    private static final Set<String> CLIENT = Set.of("Client");
    private static final Set<String> VENDOR = Set.of("Vendor");
    private static final Set<String> OPERATIONS = Set.of("Operations");
    private static final List<String> SCOPED = List.of("selected", "all");
    private static final List<String> NO_SCOPE = List.of();

    static final String ACCESS = "MOD-1756";
    static final String ACCOUNT = "MOD-9042";
    static final String PLATFORM = "MOD-7001";

    static final List<Mod> MODULES = List.of(
            new Mod("MOD-0478", "Marketplace", "new-marketplace", "Buy and manage subscription based licenses.", ALL,
                    true, true, false, false, SCOPED),
            new Mod(ACCESS, "Access management", "access-management", "Manage the access to your account.", ALL, true,
                    true, false, false, NO_SCOPE),
            new Mod(ACCOUNT, "Account management", "account-management",
                    "Manage the licensees and other account objects.", ALL, true, true, false, false, List.of("all")),
            new Mod("MOD-0622", "Purchase approval", "purchase-approval", "Approve orders before they are placed.",
                    CLIENT, true, true, false, false, NO_SCOPE),
            new Mod("MOD-1239", "Notifications", "notifications", "Receive messages of the platform.", ALL, false, true,
                    false, false, NO_SCOPE),
            new Mod("MOD-4525", "Billing", "billing", "See invoices and statements.", ALL, true, true, false, false,
                    NO_SCOPE),
            new Mod("MOD-5842", "Reports", "reports", "Run and export reports.", ALL, true, true, false, false,
                    NO_SCOPE),
            new Mod("MOD-6338", "Renewal manager", "renewal-manager", "Plan renewals.", CLIENT, true, true, false,
                    false, NO_SCOPE),
            new Mod("MOD-8352", "Cloud cost optimization", "cloud-cost-optimization", "Find savings in cloud spend.",
                    ALL, true, true, false, false, NO_SCOPE),
            new Mod("MOD-8743", "Catalog management", "catalog-management", "Manage products and price lists.", VENDOR,
                    true, true, false, false, NO_SCOPE),
            new Mod("MOD-2001", "Collaboration site", "collaboration-site", "Store and share large files conveniently.",
                    CLIENT, true, false, false, false, NO_SCOPE),
            new Mod("MOD-2002", "Compliance check", "compliance-check", "Compare licences with use.", CLIENT, true,
                    false, true, false, NO_SCOPE),
            new Mod("MOD-2003", "User management non-standard", "user-management", "Manage users by rules of your own.",
                    CLIENT, true, false, true, false, NO_SCOPE),
            new Mod("MOD-2004", "Procurement", "procurement", "Order what the catalogue does not have.", CLIENT, true,
                    false, false, true, NO_SCOPE),
            new Mod("MOD-2005", "Cloud subscription", "cloud-subscription", "Manage cloud subscriptions.", CLIENT, true,
                    false, false, true, NO_SCOPE),
            new Mod("MOD-2006", "Helpdesk administration", "helpdesk-administration", "Configure the help desk.",
                    Set.of("Client", "Operations"), true, false, false, false, NO_SCOPE),
            new Mod("MOD-2007", "Partner management", "partner-management", "Manage partners.", VENDOR, true, false,
                    false, false, NO_SCOPE),
            new Mod("MOD-2008", "Digital supply chain", "digital-supply-chain", "Not yet opened to accounts.", ALL,
                    false, false, false, false, NO_SCOPE),
            new Mod(PLATFORM, "Platform account management", "platform-account-management",
                    "Manage the accounts of the platform.", OPERATIONS, true, true, false, false, NO_SCOPE),
            new Mod("MOD-7002", "Notification administration", "notification-administration",
                    "Configure the messages of the platform.", OPERATIONS, true, true, false, false, NO_SCOPE));

    private Catalogue() {}
}
