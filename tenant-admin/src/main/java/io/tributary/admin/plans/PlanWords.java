package io.tributary.admin.plans;

import io.quarkus.qute.TemplateExtension;
import io.tributary.commissions.CommissionPlan;

/** The addresses of plans, and the names of the editor's inputs and buttons, which carry the index of their component. */
@TemplateExtension
class PlanWords {

    private PlanWords() {}

    static String href(CommissionPlan plan) {
        return "/admin/plans/" + plan.key();
    }

    static String editHref(CommissionPlan plan) {
        return href(plan) + "/edit";
    }

    /** What the names of the inputs of a component begin with. */
    static String prefix(Integer component) {
        return ComponentDraft.prefix(component);
    }

    /** What the names of the inputs of a condition begin with. */
    static String prefix(Integer component, Integer condition) {
        return ComponentDraft.prefix(component) + condition + "_";
    }

    /** Components are counted from 1. */
    static int next(Integer component) {
        return component + 1;
    }

    static String button(Integer component, String deed) {
        return deed + ":" + component;
    }

    static String button(Integer component, String deed, Integer condition) {
        return deed + ":" + component + ":" + condition;
    }
}
